package io.storefleet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** Reckons the contrast of each text: fast, and also in a dialog, where axe cannot tell what lies below a text. */
final class Contrast {

    /** Gives what is too faint, as {@code 3.1 words}, after the number of texts looked at. */
    private static final String FAINT = """
            root => {
              const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              const rgba = colour => {
                context.clearRect(0, 0, 1, 1);
                context.fillStyle = colour;
                context.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
                return [r, g, b, a / 255];
              };
              const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
              const light = c => c.slice(0, 3).map(v => v / 255)
                  .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                  .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const above = node => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
              const ground = node => {
                const layers = [];
                for (let at = node; at; at = above(at)) {
                  const colour = rgba(getComputedStyle(at).backgroundColor);
                  if (colour[3] > 0) layers.push(colour);
                  if (colour[3] === 1) break;
                }
                return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
              };
              const texts = [];
              const gather = node => {
                if (node.nodeType === Node.TEXT_NODE && node.data.trim()) texts.push(node);
                [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].forEach(gather);
              };
              gather(root);
              const found = [];
              for (const text of texts) {
                const part = text.parentElement ?? text.parentNode.host;
                const style = getComputedStyle(part);
                if (!part.checkVisibility({ visibilityProperty: true }) || part.closest('[disabled], style, .sf-unseen')) continue;
                const box = part.getBoundingClientRect();
                if (box.width < 2 || box.height < 2) continue;
                const below = ground(part);
                const [one, other] = [light(over(rgba(style.color), below)), light(below)];
                const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
                const size = parseFloat(style.fontSize);
                const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
                found.push([ratio >= (large ? 3 : 4.5), ratio.toFixed(2) + ' ' + text.data.trim()]);
              }
              return [String(found.length)].concat(found.filter(each => !each[0]).map(each => each[1]));
            }""";

    private Contrast() {}

    /** What is too faint there. */
    static List<String> faint(Locator where) {
        var told = (List<?>) where.evaluate(FAINT);
        assertThat(Integer.parseInt(String.valueOf(told.getFirst())))
                .as("texts that were looked at")
                .isPositive();
        return told.stream().skip(1).map(String::valueOf).toList();
    }
}
