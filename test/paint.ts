/** A colour as the screen shows it: red, green, blue from 0 to 255. */
export type Painted = readonly [number, number, number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** What the browser paints for any colour that it can compute, whatever space that is in. */
export function painted(color: string): Painted {
  if (!canvas) throw new Error('No canvas here.');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = '#000001';
  canvas.fillStyle = color;
  if (canvas.fillStyle === '#000001') throw new Error(`"${color}" is no colour.`);
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

const linear = (part: number) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);

function luminance([red, green, blue]: Painted): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(a: Painted, b: Painted): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** How far apart two colours look, in OKLab: 0.02 is just seen side by side, black to white is 1. */
export function distance(a: Painted, b: Painted): number {
  const [x, y] = [oklab(a), oklab(b)];
  return Math.hypot(...x.map((part, at) => part - (y[at] ?? 0)));
}

function oklab(color: Painted): readonly number[] {
  const [red = 0, green = 0, blue = 0] = color.map(linear);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}
