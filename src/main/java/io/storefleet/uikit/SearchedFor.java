package io.storefleet.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person searched for on one page to go on with on another, in the same window. It may name people, so it stands in
 * no address.
 *
 * @param text as typed
 * @param live whether live or test data was looked at; null for both
 */
public record SearchedFor(String text, @Nullable Boolean live) {

    /** Takes it along to the page that is opened next. */
    public void takeAlong() {
        ComponentUtil.setData(UI.getCurrent(), SearchedFor.class, this);
    }

    /** What was taken along; it is handed over once. */
    public static Optional<SearchedFor> arrived() {
        var ui = UI.getCurrent();
        var searched = ComponentUtil.getData(ui, SearchedFor.class);
        ComponentUtil.setData(ui, SearchedFor.class, null);
        return Optional.ofNullable(searched);
    }

    @Override
    public String toString() {
        return "SearchedFor[hidden]";
    }
}
