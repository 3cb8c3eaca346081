package io.storefleet.quotes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.quotes.QuoteStatus;
import io.storefleet.quotes.QuoteSearch;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What quotes of a store can be searched by; what asks for somebody is there only for those who may. */
final class SearchBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final QuoteStatus ANY = new QuoteStatus("");
    private static final int PATIENCE = 400;

    private final Select<QuoteStatus> status = new Select<>();
    private final DatePicker createdFrom = new DatePicker();
    private final DatePicker createdUntil = new DatePicker();
    private final DatePicker expiresFrom = new DatePicker();
    private final DatePicker expiresUntil = new DatePicker();
    private final TextField text = new TextField();
    private final TextField createdBy = new TextField();

    SearchBar(Runnable changed) {
        addClassNames("sf-row");
        getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("quotes.search"));
        var words = new QuoteWords(this);
        status.setLabel(words.say("search.status"));
        status.setItems(
                ANY,
                QuoteStatus.OPEN,
                QuoteStatus.AWAITING_PAYMENT,
                QuoteStatus.COMPLETED,
                QuoteStatus.EXPIRED,
                QuoteStatus.CANCELED);
        status.setItemLabelGenerator(each -> each.equals(ANY) ? words.say("search.any") : words.status(each));
        status.setValue(ANY);
        status.addValueChangeListener(change -> changed.run());
        day(createdFrom, "search.created.from", changed);
        day(createdUntil, "search.created.until", changed);
        day(expiresFrom, "search.expires.from", changed);
        day(expiresUntil, "search.expires.until", changed);
        text(text, "search.text", changed);
        text(createdBy, "search.created-by", changed);
        add(status, createdFrom, createdUntil, expiresFrom, expiresUntil, text, createdBy);
    }

    private void day(DatePicker field, String key, Runnable changed) {
        field.setLabel(getTranslation("quotes." + key));
        field.setLocale(UI.getCurrent().getLocale());
        field.setClearButtonVisible(true);
        field.setManualValidation(true);
        field.setWidth("9.5em");
        field.addValueChangeListener(change -> changed.run());
    }

    private void text(TextField field, String key, Runnable changed) {
        field.setLabel(getTranslation("quotes." + key));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PATIENCE);
        field.addValueChangeListener(change -> changed.run());
    }

    /** Which of it is offered: nothing without a store, and what asks for somebody only to those who may. */
    void offer(boolean any, boolean personal) {
        for (Component field : List.<Component>of(status, createdFrom, createdUntil, expiresFrom, expiresUntil)) {
            field.setVisible(any);
        }
        text.setVisible(any && personal);
        createdBy.setVisible(any && personal);
    }

    /** What is searched for; null when a field is wrong, which says so. */
    @Nullable QuoteSearch search() {
        var created = span(createdFrom, createdUntil);
        var expires = span(expiresFrom, expiresUntil);
        if (created == null || expires == null) {
            return null;
        }
        var chosen = status.getValue();
        return new QuoteSearch(
                chosen == null || chosen.equals(ANY) ? List.of() : List.of(chosen),
                created,
                expires,
                createdBy.isVisible() ? createdBy.getValue() : "",
                text.isVisible() ? text.getValue() : "");
    }

    /** Both days belong to it. */
    private @Nullable DaySpan span(DatePicker from, DatePicker until) {
        var first = from.getValue();
        var last = until.getValue();
        var wrong = first != null && last != null && last.isBefore(first);
        until.setInvalid(wrong);
        until.setErrorMessage(wrong ? getTranslation("quotes.search.order") : "");
        return wrong ? null : new DaySpan(first, after(last));
    }

    private static @Nullable LocalDate after(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }
}
