/** Colours and styles, as tmux(1), "STYLES", has them. */
import type { Kind } from '../vocabulary.ts'

/** Names of the X11 palette that come in four shades too: `red`, `red1` to `red4`. */
const shaded = new Set(
  `antiquewhite aquamarine azure bisque blue brown burlywood cadetblue chartreuse chocolate coral cornsilk cyan
  darkgoldenrod darkolivegreen darkorange darkorchid darkseagreen darkslategray deeppink deepskyblue
  dodgerblue firebrick gold goldenrod green honeydew hotpink indianred ivory khaki lavenderblush lemonchiffon
  lightblue lightcyan lightgoldenrod lightpink lightsalmon lightskyblue lightsteelblue lightyellow magenta
  maroon mediumorchid mediumpurple mistyrose navajowhite olivedrab orange orangered orchid palegreen
  paleturquoise palevioletred peachpuff pink plum purple red rosybrown royalblue salmon seagreen seashell
  sienna skyblue slateblue slategray snow springgreen steelblue tan thistle tomato turquoise violetred wheat
  yellow`.split(/\s+/),
)

/** The other names of the palette; tmux takes them with spaces between their words too. */
const plain = new Set(
  `aliceblue aqua beige black blanchedalmond blueviolet cornflowerblue crimson darkblue darkcyan darkgray
  darkgreen darkgrey darkkhaki darkmagenta darkred darksalmon darkslateblue darkslategrey darkturquoise
  darkviolet dimgray dimgrey floralwhite forestgreen fuchsia gainsboro ghostwhite greenyellow indigo lavender
  lawngreen lightcoral lightgoldenrodyellow lightgray lightgreen lightgrey lightseagreen lightslateblue
  lightslategray lightslategrey lime limegreen linen mediumaquamarine mediumblue mediumseagreen
  mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream moccasin navy
  navyblue oldlace olive palegoldenrod papayawhip peru powderblue rebeccapurple saddlebrown sandybrown silver
  slategrey teal violet white whitesmoke yellowgreen
  x11gray x11green x11grey x11maroon x11purple webgray webgreen webgrey webmaroon webpurple
  default terminal brightblack brightred brightgreen brightyellow brightblue brightmagenta brightcyan brightwhite`.split(
    /\s+/,
  ),
)

/** `colour0` to `colour255`, `#rrggbb`, a name, or the number of one of the sixteen. */
export const isColour: Kind = (text) => {
  const name = text.toLowerCase()
  const indexed = /^colou?r(\d{1,3})$/.exec(name)?.[1]
  if (indexed !== undefined) return Number(indexed) <= 255
  if (/^(?:#[\da-f]{6}|[0-7]|9[0-7]|theme[a-z]+)$/.test(name)) return true
  const grey = /^gr[ae]y(\d{0,9})/.exec(text)?.[1]
  if (grey !== undefined) return Number(grey) <= 100
  const joined = name.replaceAll(' ', '')
  return plain.has(joined) || shaded.has(joined) || shaded.has(joined.replace(/[1-4]$/, ''))
}

const flags = new Set(
  `default ignore noignore push-default pop-default set-default none nolist norange noalign noattr`.split(
    ' ',
  ),
)

const attributes = new Set(
  `acs bright bold dim underscore blink reverse hidden italics strikethrough overline double-underscore
  curly-underscore dotted-underscore dashed-underscore`.split(/\s+/),
)

const isAttributes = (text: string): boolean =>
  /^(?:default|none)$/.test(text) || text.split(/\|+/).every((name) => attributes.has(name))

/** What may stand behind the `=` of a part. */
const settings: Record<string, (value: string) => boolean> = {
  fg: isColour,
  bg: isColour,
  us: isColour,
  fill: isColour,
  list: (value) => /^(?:on|focus|left-marker|right-marker)$/.test(value),
  align: (value) => /^(?:left|centre|right|absolute-centre)$/.test(value),
  range: (value) =>
    /\|/.test(value)
      ? /^(?!left\||right\|)[^|]*\|[%$@\w]+$/.test(value) && !/^window\|.*\D/.test(value)
      : value !== '' && value !== 'window',
  width: (value) => /^\d+%?$/.test(value),
  pad: (value) => /^\d+$/.test(value),
}

function isPart(text: string): boolean {
  const equals = text.indexOf('=')
  if (equals > 0)
    return (
      Object.hasOwn(settings, text.slice(0, equals)) &&
      !!settings[text.slice(0, equals)]?.(text.slice(equals + 1))
    )
  return flags.has(text) || isAttributes(text.startsWith('no') ? text.slice(2) : text)
}

/** Parts parted by commas or spaces; formats are left to tmux. */
export const isStyle: Kind = (text) =>
  text.includes('#{') ||
  text
    .toLowerCase()
    .split(/[ ,\n]+/)
    .every((part) => part === '' || isPart(part))
