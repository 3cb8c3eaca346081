package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.storefleet.accounts.Found;
import io.storefleet.accounts.LookupKind;
import io.storefleet.fastspring.accounts.AccountQuery;
import io.storefleet.uikit.FilterField;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Asks whom to look for; what was typed stays until the person changes it. */
final class LookupBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 255;

    private final Select<LookupKind> kind = new Select<>();
    private final FilterField text = new FilterField();
    private final Button look = new Button(getTranslation("accounts.look-up"));
    private final Span chip = new Span();
    private final Span outcome = new Span();
    private final ConditionFields condition = new ConditionFields();

    LookupBar(BiConsumer<LookupKind, String> search, Consumer<AccountQuery> narrow, Runnable back) {
        addClassName("sf-row");
        getElement().setAttribute("role", "search");
        kind.setItems(LookupKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("accounts.kind." + Problem.word(one)));
        kind.setValue(LookupKind.DETECT);
        kind.setAriaLabel(getTranslation("accounts.kind"));
        text.setPlaceholder(getTranslation("accounts.look-up.hint"));
        text.setMaxLength(LONGEST);
        text.addValueChangeListener(change -> text.setInvalid(false));
        kind.addValueChangeListener(change -> arrange());
        look.addClickListener(click -> {
            if (kind.getValue().isCondition()) {
                condition().ifPresentOrElse(narrow, () -> look.setEnabled(true));
            } else {
                search.accept(kind.getValue(), text.getValue());
            }
        });
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
        add(kind, text, condition, look, chip, outcome);
        arrange();
    }

    /** Shows what was asked before. */
    void ask(LookupKind of, String typed) {
        kind.setValue(of);
        if (of.isCondition()) {
            condition.ask(typed);
        } else {
            text.setValue(typed);
        }
    }

    /** The condition as it stands in the fields; empty when one of them is wrong, which says so. */
    Optional<AccountQuery> condition() {
        return Optional.ofNullable(condition.read());
    }

    /** What is typed, for {@link #ask}. */
    String typed() {
        return kind.getValue().isCondition()
                ? condition.typed()
                : text.getValue().strip();
    }

    private void arrange() {
        var narrows = kind.getValue().isCondition();
        text.setVisible(!narrows);
        condition.setVisible(narrows);
        condition.of(kind.getValue());
    }

    /** The list is narrowed: says by what, and how many there are where the store tells. */
    void narrowed(OptionalInt total) {
        look.setEnabled(true);
        var told = condition.told();
        var label = (Span) chip.getComponentAt(0);
        var name = getTranslation("accounts.kind." + Problem.word(kind.getValue()));
        label.setText(told.isEmpty() ? name : name + " · " + told);
        chip.setVisible(true);
        outcome.setText(total.isPresent() ? getTranslation("accounts.found", total.getAsInt()) : "");
    }

    /** The condition was refused, or the store could not be asked. */
    void refused(String sentence) {
        look.setEnabled(true);
        outcome.setText(sentence);
    }

    LookupKind kind() {
        return kind.getValue();
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
