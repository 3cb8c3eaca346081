package io.storefleet.bulk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.uikit.Notices;

/** Asks a person to look at a run's first rows before the others are done. */
final class RunLook extends Div {

    private static final long serialVersionUID = 1L;

    private final transient BulkDesk desk;
    private final BulkRunId id;
    private final Runnable changed;
    private final Span text = new Span();

    RunLook(BulkDesk desk, BulkRunId id, boolean permitted, Runnable changed) {
        this.desk = desk;
        this.id = id;
        this.changed = changed;
        addClassNames("sf-message", "sf-tone-info", "sf-row");
        getElement().setAttribute("role", "status");
        var goOn = new Button(getTranslation("bulk.look.go-on"), click -> apply(true));
        goOn.addThemeVariants(ButtonVariant.PRIMARY);
        goOn.addClassName("sf-end");
        var cancel = new Button(getTranslation("bulk.cancel.confirm"), click -> apply(false));
        goOn.setVisible(permitted);
        cancel.setVisible(permitted);
        add(text, goOn, cancel);
    }

    void show(BulkRun run) {
        setVisible(run.awaitsLook());
        text.setText(getTranslation(
                "bulk.look.text",
                run.count(BulkState.DONE),
                run.count(BulkState.REFUSED),
                run.count(BulkState.CHECKING),
                run.count(BulkState.WAITING)));
    }

    private void apply(boolean on) {
        try {
            var unused = on ? desk.bulk().goOn(id) : desk.bulk().cancel(id);
        } catch (BulkProblem problem) {
            Notices.problem(BulkWords.problem(this, problem));
        }
        changed.run();
    }
}
