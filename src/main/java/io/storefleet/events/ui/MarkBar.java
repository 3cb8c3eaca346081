package io.storefleet.events.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.events.EventActions.Ask;
import io.storefleet.fastspring.EventId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ActionBar;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Setting an event's mark and taking it away, for those who may; both ways are offered, since others mark as well. */
final class MarkBar extends ActionBar {

    private static final long serialVersionUID = 1L;
    private static final String PROCESS = "event.process";

    private final transient EventTools tools;
    private final transient StoreId store;
    private final transient EventId event;

    MarkBar(EventTools tools, StoreId store, EventId event, Runnable changed) {
        super(tools.background(), "events", changed);
        this.tools = tools;
        this.store = store;
        this.event = event;
    }

    void show(boolean processed) {
        offer(List.of(kind(!processed), kind(processed)));
    }

    private static String kind(boolean processed) {
        return processed ? PROCESS : "event.unprocess";
    }

    @Override
    protected String sentence(Exception problem) {
        return ChangeWords.problem(this, problem);
    }

    @Override
    protected void pressed(String kind, Button button) {
        begin(button, () -> tools.actions().basis(store, event), basis -> open(kind.equals(PROCESS), basis));
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
                .afterwards(intent -> sent(intent, back(intent, !processed)))
                .open();
    }

    private Callable<IntentView> back(IntentView done, boolean processed) {
        var ask = new Ask(store, event, UUID.randomUUID(), new Basis(done.id()));
        return () -> tools.actions().mark(ask, processed);
    }
}
