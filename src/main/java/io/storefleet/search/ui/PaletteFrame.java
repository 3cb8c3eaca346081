package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The parts around the palette's list: its field, its foot and the button that opens it. */
final class PaletteFrame {

    private static final String LONGEST = "255";

    private PaletteFrame() {}

    static Component head(Component palette, DataSwitch data) {
        var head = new Div(icon(), field(palette), data, HitFace.key("Esc"));
        head.addClassName("sf-palette-head");
        return head;
    }

    private static Component icon() {
        var icon = VaadinIcon.SEARCH.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** Its text comes with the browser's questions and is never written from here, where somebody may be typing. */
    private static Component field(Component palette) {
        var field = new HtmlComponent("input");
        field.getElement()
                .setAttribute("type", "text")
                .setAttribute("role", "combobox")
                .setAttribute("aria-expanded", "true")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-controls", PaletteList.ID)
                .setAttribute("aria-label", palette.getTranslation("search.field"))
                .setAttribute("placeholder", palette.getTranslation("search.placeholder"))
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", LONGEST);
        return field;
    }

    static Component foot(Component palette, Span foot, Span spoken) {
        spoken.addClassName("sf-unseen");
        spoken.getElement().setAttribute("role", "status");
        foot.getElement().setAttribute("aria-hidden", "true");
        var keys = new Span(
                HitFace.key("↑↓"),
                HitFace.key("↵ " + palette.getTranslation("search.key.open")),
                key("Tab " + palette.getTranslation("search.key.complete"), "sf-key-tab"));
        keys.addClassNames("sf-row", "sf-end");
        keys.getElement().setAttribute("aria-hidden", "true");
        var line = new Div(foot, spoken, keys);
        line.addClassName("sf-palette-foot");
        return line;
    }

    static Component opener(Component palette) {
        var text = new Span(palette.getTranslation("search.placeholder"));
        text.addClassNames("sf-ellipsis", "sf-search-text");
        var keys = new Span(key("Ctrl K", "sf-key-other"), key("⌘ K", "sf-key-mac"));
        keys.getElement().setAttribute("aria-hidden", "true");
        var opener = new NativeButton();
        opener.add(icon(), text, keys);
        opener.addClassName("sf-search");
        opener.setAriaLabel(palette.getTranslation("search.opener"));
        opener.getElement()
                .setAttribute("data-opens-palette", true)
                .setAttribute("aria-haspopup", "dialog")
                .setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        return opener;
    }

    private static Component key(String text, String which) {
        var key = HitFace.key(text);
        key.getElement().getClassList().add(which);
        return key;
    }
}
