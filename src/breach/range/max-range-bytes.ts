/** 64 times what the public service sends; a longer body is not one range. */
export const MAX_RANGE_BYTES = 4_194_304
