package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.storefleet.accounts.Found;
import io.storefleet.accounts.LookupKind;
import io.storefleet.uikit.FilterField;
import java.util.function.BiConsumer;

/** Asks whom to look for; what was typed stays until the person changes it. */
final class LookupBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 255;

    private final Select<LookupKind> kind = new Select<>();
    private final FilterField text = new FilterField();
    private final Button look = new Button(getTranslation("accounts.look-up"));
    private final Span chip = new Span();
    private final Span outcome = new Span();

    LookupBar(BiConsumer<LookupKind, String> search, Runnable back) {
        addClassName("sf-row");
        getElement().setAttribute("role", "search");
        kind.setItems(LookupKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("accounts.kind." + Problem.word(one)));
        kind.setValue(LookupKind.DETECT);
        kind.setAriaLabel(getTranslation("accounts.kind"));
        text.setPlaceholder(getTranslation("accounts.look-up.hint"));
        text.setMaxLength(LONGEST);
        text.addValueChangeListener(change -> text.setInvalid(false));
        look.addClickListener(click -> search.accept(kind.getValue(), text.getValue()));
        look.addClickShortcut(Key.ENTER).listenOn(text).resetFocusOnActiveElement();
        look.setDisableOnClick(true);
        chip.addClassName("sf-chip");
        chip.setVisible(false);
        outcome.addClassName("sf-quiet");
        outcome.getElement().setAttribute("aria-live", "polite");
        var all = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> back.run());
        all.addClassName("sf-icon-button");
        all.setAriaLabel(getTranslation("accounts.all"));
        all.setTooltipText(getTranslation("accounts.all"));
        chip.add(new Span(), all);
        add(kind, text, look, chip, outcome);
    }

    /** The search is over: names it on a chip and says how many it found. */
    void found(Found found, String typed) {
        look.setEnabled(true);
        var label = (Span) chip.getComponentAt(0);
        label.setText(getTranslation("accounts.kind." + Problem.word(found.kind())) + " · " + typed);
        chip.setVisible(true);
        outcome.setText(getTranslation("accounts.found", found.accounts().size()));
    }

    /** The search failed: says why at the field; what was typed stays. */
    void failed(String sentence) {
        look.setEnabled(true);
        text.setErrorMessage(sentence);
        text.setInvalid(true);
        text.focus();
    }

    /** The whole list is shown again. */
    void cleared() {
        chip.setVisible(false);
        outcome.setText("");
    }
}
