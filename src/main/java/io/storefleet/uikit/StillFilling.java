package io.storefleet.uikit;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Says above a list, a total or an export that not everything is known yet: {@code Still filling: 3,120 of 12,400 orders known}. */
public final class StillFilling extends Span {

    private static final long serialVersionUID = 1L;

    /**
     * The sentence.
     *
     * @param things what is counted, in the reader's language and as it stands within a sentence: {@code orders}
     * @param expected how many there are, null while nobody has said
     */
    public StillFilling(String things, long known, @Nullable Long expected) {
        addClassNames("sf-message", "sf-tone-info");
        getElement().setAttribute("role", "status");
        setText(
                expected == null
                        ? getTranslation("uikit.filling", known, things)
                        : getTranslation("uikit.filling.of", known, expected, things));
    }
}
