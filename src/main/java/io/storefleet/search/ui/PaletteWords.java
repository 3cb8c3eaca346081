package io.storefleet.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import io.storefleet.search.Completion;
import io.storefleet.uikit.PlainNativeButton;
import java.util.List;

/** How the text could go on: the first by Tab, all by mouse. */
final class PaletteWords extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 6;

    PaletteWords() {
        addClassName("sf-palette-words");
    }

    void show(List<Completion> completions) {
        removeAll();
        setVisible(!completions.isEmpty());
        for (int at = 0; at < Math.min(MOST, completions.size()); at++) {
            add(word(completions.get(at), at == 0));
        }
    }

    private static NativeButton word(Completion completion, boolean first) {
        var word = new PlainNativeButton(completion.label());
        word.addClassName("sf-word");
        word.getElement().setAttribute("data-complete", completion.text()).setAttribute("tabindex", "-1");
        if (first) {
            word.add(HitFace.key("Tab"));
        }
        return word;
    }
}
