package io.storefleet.bulk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.jobs.JobState;
import io.storefleet.team.NothingHereException;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.FileAnswer;
import io.storefleet.uikit.FocusNext;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Places;

/** What can be done with a run that was begun: pause, resume, cancel, the file, the rows that were not done once more. */
final class RunButtons extends Div {

    private static final long serialVersionUID = 1L;

    private final transient BulkDesk desk;
    private final BulkRunId id;
    private final boolean permitted;
    private final Runnable changed;
    private final Button pause;
    private final Button resume;
    private final Button cancel;
    private final Button again;
    private final Anchor file = new Anchor();

    RunButtons(BulkDesk desk, BulkRunId id, boolean permitted, Runnable changed) {
        this.desk = desk;
        this.id = id;
        this.permitted = permitted;
        this.changed = changed;
        addClassName("sf-row");
        pause = new Button(
                getTranslation("bulk.pause"), click -> apply(() -> desk.bulk().pause(id)));
        resume = new Button(
                getTranslation("bulk.resume"), click -> apply(() -> desk.bulk().resume(id)));
        cancel = new Button(getTranslation("bulk.cancel"), click -> askCancel());
        again = new Button("", click -> again());
        file.setText(getTranslation("bulk.file"));
        file.setHref(new FileAnswer(this::table).unless(NothingHereException.class, FileAnswer.NOT_FOUND));
        file.getElement().setAttribute("download", true);
        add(pause, resume, cancel, again, file);
    }

    private FileAnswer.File table() {
        var table = desk.bulk().file(id);
        return new FileAnswer.File(table.name(), "text/csv;charset=utf-8", table::writeTo);
    }

    void show(BulkRun run) {
        var state = run.state();
        var begun = run.begun();
        pause.setVisible(permitted && begun && (state == JobState.RUNNING || state == JobState.WAITING));
        resume.setVisible(permitted && begun && state == JobState.PAUSED && !run.awaitsLook());
        cancel.setVisible(permitted && begun && !state.ended() && state != JobState.CANCELLING && !run.awaitsLook());
        var undone = run.count(BulkState.REFUSED, BulkState.SKIPPED);
        again.setVisible(permitted && begun && state.ended() && undone > 0);
        again.setText(getTranslation("bulk.again", undone));
        file.setVisible(run.count(tally -> tally.state() != BulkState.DONE && tally.state() != BulkState.WAITING) > 0);
    }

    private void again() {
        try {
            var next = desk.bulk().again(id);
            UI.getCurrent().navigate(Places.here().bulk(next.value()));
        } catch (BulkProblem problem) {
            Notices.problem(BulkWords.problem(this, problem));
        }
    }

    private void askCancel() {
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                        getTranslation("bulk.cancel.title"),
                        getTranslation("bulk.cancel.confirm"),
                        () -> {
                            dialog[0].close();
                            apply(() -> desk.bulk().cancel(id));
                        },
                        new Span(getTranslation("bulk.cancel.text")))
                .dangerous();
        dialog[0].open();
    }

    private void apply(Runnable change) {
        try {
            change.run();
        } catch (BulkProblem problem) {
            Notices.problem(BulkWords.problem(this, problem));
        }
        changed.run();
        FocusNext.in(this, "vaadin-button:not([hidden])", "a:not([hidden])");
    }
}
