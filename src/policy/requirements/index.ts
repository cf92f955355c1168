/**
 * What a policy will ask of a password, told before anybody types one.
 *
 * @module
 */
export {
  type CreateRequirementsHandlerOptions,
  createRequirementsHandler,
  type RequirementsHandler,
} from './create-requirements-handler.js'
export { type DescribeRequirementsOptions, describeRequirements } from './describe-requirements.js'
export { formatRequirement } from './format-requirement.js'
export type {
  Demand,
  Requirement,
  RequirementCatalog,
  RequirementCode,
  RequirementLevel,
  RequirementSentences,
} from './types.js'
