package io.storefleet.events.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.storefleet.events.EventActions.Ask;
import io.storefleet.fastspring.EventId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Notices;
import java.util.UUID;

/** Setting an event's mark and taking it away, for those who may; both ways are offered, since others mark as well. */
final class MarkBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EventTools tools;
    private final transient StoreId store;
    private final transient EventId event;
    private final transient Runnable changed;
    private final Div told = new Div();

    /** @param changed hears that something was sent */
    MarkBar(EventTools tools, StoreId store, EventId event, Runnable changed) {
        this.tools = tools;
        this.store = store;
        this.event = event;
        this.changed = changed;
        addClassName("sf-stack");
        told.getElement().setAttribute("role", "status");
        told.addClassName("sf-row");
    }

    void show(boolean processed) {
        var buttons = new Div(button(!processed), button(processed));
        buttons.addClassName("sf-row");
        buttons.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("events.actions"));
        removeAll();
        add(buttons, told);
    }

    private static String kind(boolean processed) {
        return processed ? "event.process" : "event.unprocess";
    }

    private Button button(boolean processed) {
        var button = new Button(ChangeWords.kind(this, kind(processed)), click -> begin(processed, click.getSource()));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        return button;
    }

    private void begin(boolean processed, Button button) {
        tools.background()
                .run(
                        UI.getCurrent(),
                        () -> tools.actions().basis(store, event),
                        basis -> {
                            button.setEnabled(true);
                            open(processed, basis);
                        },
                        problem -> {
                            button.setEnabled(true);
                            Notices.problem(ChangeWords.problem(this, problem));
                        });
    }

    private void open(boolean processed, Basis basis) {
        var title = ChangeWords.kind(this, kind(processed));
        var key = processed ? "events.mark.process" : "events.mark.unprocess";
        new ChangeDialog(
                        tools.background(),
                        new ChangeDialog.Words(title, title, false),
                        basis,
                        attempt -> () -> tools.actions()
                                .mark(new Ask(store, event, attempt.token(), attempt.basis()), processed),
                        new Paragraph(getTranslation(key)),
                        new Paragraph(getTranslation("events.mark.shared")))
                .afterwards(intent -> sent(intent, processed))
                .open();
    }

    private void sent(IntentView intent, boolean processed) {
        if (intent.state() == IntentState.REJECTED) {
            return;
        }
        told.removeAll();
        if (intent.state() == IntentState.CONFIRMED) {
            told.add(
                    new Span(getTranslation("intents.done", ChangeWords.kind(this, intent.kind()))),
                    undo(intent, !processed));
        }
        changed.run();
    }

    private Button undo(IntentView done, boolean back) {
        var ask = new Ask(store, event, UUID.randomUUID(), new Basis(done.id()));
        var button = new Button(getTranslation("events.undo"));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> tools.background()
                .run(
                        UI.getCurrent(),
                        () -> tools.actions().mark(ask, back),
                        this::undone,
                        problem -> tell(ChangeWords.problem(this, problem))));
        return button;
    }

    private void undone(IntentView intent) {
        tell(getTranslation(
                "events.undone", ChangeWords.state(this, intent.state()).getText()));
        changed.run();
    }

    private void tell(String text) {
        told.removeAll();
        told.add(new Span(text));
    }
}
