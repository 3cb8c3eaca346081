package io.storefleet.events.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.storefleet.mirror.EventCopies;
import io.storefleet.store.StoreLabels.Label;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Asks for the days of a store whose events are to be read again. */
final class ReadAgainDialog {

    private static final int USUAL = 7;

    private final EventTools tools;
    private final LocalDate today;
    private final Select<Label> store = new Select<>();
    private final DatePicker first = new DatePicker();
    private final DatePicker last = new DatePicker();
    private final DialogForm form;

    ReadAgainDialog(EventTools tools, Clock clock, List<Label> stores) {
        this.tools = tools;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        store.setLabel(store.getTranslation("events.again.store"));
        store.setItems(stores);
        store.setItemLabelGenerator(Label::name);
        store.setWidthFull();
        if (stores.size() == 1) {
            store.setValue(stores.getFirst());
        }
        days(first, "events.again.first", today.minusDays(USUAL - 1L));
        days(last, "events.again.last", today);
        form = new DialogForm(
                store.getTranslation("events.again.title"),
                store.getTranslation("events.again.start"),
                this::start,
                store,
                first,
                last,
                new Paragraph(store.getTranslation("events.again.text", EventCopies.DAYS)));
    }

    private void days(DatePicker field, String key, LocalDate day) {
        field.setLabel(field.getTranslation(key));
        field.setLocale(UI.getCurrent().getLocale());
        field.setMin(oldest());
        field.setMax(today);
        field.setValue(day);
        field.setManualValidation(true);
        field.setWidthFull();
    }

    private LocalDate oldest() {
        return today.minusDays(EventCopies.DAYS - 1L);
    }

    void open() {
        form.open();
    }

    private void start() {
        store.setInvalid(store.getValue() == null);
        store.setErrorMessage(store.getTranslation("events.again.store.none"));
        var fits = check(first, oldest()) & check(last, first.getValue());
        if (store.isInvalid() || !fits) {
            return;
        }
        var where = store.getValue().id();
        var from = first.getValue();
        var until = last.getValue();
        form.busy(store.getTranslation("events.again.starting"));
        tools.background()
                .run(
                        form,
                        () -> tools.copies().readAgain(where, from, until),
                        this::started,
                        problem -> form.problem(store.getTranslation("events.again.problem")));
    }

    /** Says at the field what is wrong with its day. */
    private boolean check(DatePicker field, LocalDate least) {
        var day = field.getValue();
        var wrong = day == null || day.isAfter(today) || day.isBefore(oldest())
                ? "events.again.day"
                : least != null && day.isBefore(least) ? "events.again.order" : "";
        field.setInvalid(!wrong.isEmpty());
        field.setErrorMessage(wrong.isEmpty() ? "" : field.getTranslation(wrong, EventCopies.DAYS));
        return wrong.isEmpty();
    }

    private void started(JobId job) {
        form.close();
        Notices.done(store.getTranslation("events.again.started"));
        UI.getCurrent().navigate(Places.here().job(job.value()));
    }
}
