package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;

/** Shows a text with those parts marked that were looked for, whatever their case and accents. */
final class Marks {

    private Marks() {}

    static Span of(String text, List<String> words) {
        var span = new Span();
        var marked = positions(text, words);
        for (int at = 0; at < text.length(); ) {
            boolean on = marked.get(at);
            int change = on ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int end = change < 0 ? text.length() : Math.min(change, text.length());
            span.add(part(text.substring(at, end), on));
            at = end;
        }
        return span;
    }

    private static Component part(String text, boolean on) {
        if (!on) {
            return new Text(text);
        }
        var mark = new HtmlComponent("mark");
        mark.getElement().setText(text);
        return mark;
    }

    private static BitSet positions(String text, List<String> words) {
        var folded = fold(text);
        var marked = new BitSet();
        for (var word : words) {
            var wanted = fold(word);
            for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
                marked.set(at, at + wanted.length());
            }
        }
        return marked;
    }

    /** Each character on its own, so that positions stay what they are. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            var plain = Normalizer.normalize(text.substring(at, at + 1), Normalizer.Form.NFD);
            folded.append(Character.toLowerCase(plain.charAt(0)));
        }
        return folded.toString();
    }
}
