/** An SVG text as part of the page; nothing in it that could act. */

const ACTIVE = "script, foreignObject, iframe, object, embed, animate, set, a";

export function parseSvg(text: string): SVGSVGElement | undefined {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (!(root instanceof SVGSVGElement)) return undefined;
  for (const active of root.querySelectorAll(ACTIVE)) active.remove();
  for (const element of [root, ...root.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      if (/^on/i.test(name) || (/href$/i.test(name) && !value.startsWith("#"))) element.removeAttribute(name);
    }
  }
  return document.importNode(root, true);
}
