// A form whose field, whose help for password managers and whose sentences come from one policy.

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { computePolicy, definePolicy } from 'hygie'
import { toInputAttributes, toStandardSchema } from 'hygie/policy/outputs'
import { useForm } from 'react-hook-form'

const policy = computePolicy(
  definePolicy({
    id: 'example',
    rules: {
      length: { min: 12, max: 64 },
      composition: [{ anyOf: [{ min: 12, kindsAtLeast: 3 }, { words: 4 }] }],
      blocklist: [{ context: 'derivative', words: ['officine'] }],
    },
  }),
)

/** React has names of its own for them. */
function toReactProps({ minlength, maxlength, autocomplete, spellcheck, autocapitalize, ...rest }) {
  return {
    minLength: minlength,
    maxLength: maxlength,
    autoComplete: autocomplete,
    spellCheck: spellcheck,
    autoCapitalize: autocapitalize,
    ...rest,
  }
}

const attributes = toReactProps(toInputAttributes(policy, { autocomplete: 'new-password' }))

/** `context` is what is known of the person; `catalog` is `fr` or `en` of `hygie/messages`. */
export function PasswordForm({ catalog, context, label, button, onSubmit }) {
  const schema = toStandardSchema(policy, { catalog, subject: { context } })
  const { register, handleSubmit, formState } = useForm({
    resolver: standardSchemaResolver(schema),
    // Every reason, not the first one only.
    criteriaMode: 'all',
    defaultValues: { password: '' },
  })
  const messages = Object.values(formState.errors.password?.types ?? {})
  return (
    // The browser would show a sentence of its own about the length.
    <form noValidate={true} lang={catalog.language} onSubmit={handleSubmit(onSubmit)}>
      <label htmlFor="password">{label}</label>
      <input
        id="password"
        type="password"
        aria-invalid={messages.length > 0}
        aria-describedby="password-reasons"
        {...attributes}
        {...register('password')}
      />
      <ul id="password-reasons" role="alert">
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      <button type="submit">{button}</button>
    </form>
  )
}
