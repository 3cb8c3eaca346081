package io.storefleet.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.jobs.JobState;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkProblem;
import io.storefleet.team.Verb;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Notices;

/** What can be done with a run: pause, resume, cancel, download, run the failed rows again. */
final class RunActions extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LinkDesk desk;
    private final LinkBatchId batch;
    private final Runnable changed;
    private final Button pause;
    private final Button resume;
    private final Button cancel;
    private final Button again;
    private final ExportButton download;

    RunActions(LinkDesk desk, LinkBatchId batch, Runnable changed) {
        this.desk = desk;
        this.batch = batch;
        this.changed = changed;
        addClassName("sf-row");
        pause = new Button(
                getTranslation("links.run.pause"),
                click -> apply(() -> desk.links().pause(batch)));
        resume = new Button(
                getTranslation("links.run.resume"),
                click -> apply(() -> desk.links().resume(batch)));
        cancel = new Button(getTranslation("links.run.cancel"), click -> askCancel());
        again = new Button("", click -> apply(() -> desk.links().again(batch)));
        again.setDisableOnClick(true);
        download = new ExportButton(desk.results(), batch);
        add(pause, resume, cancel, download);
    }

    /** The button that runs failed and expired rows again; it stands beside the rows. */
    Button again() {
        return again;
    }

    void show(LinkBatchView run) {
        var state = run.job().state();
        var makes = desk.may(Verb.LINK_CREATE, run.store());
        pause.setVisible(makes && (state == JobState.RUNNING || state == JobState.WAITING));
        resume.setVisible(makes && state == JobState.PAUSED);
        cancel.setVisible(makes && !state.ended() && state != JobState.CANCELLING);
        download.setVisible(desk.may(Verb.LINK_DOWNLOAD, run.store()));
        again.setVisible(makes && state.ended() && run.counts().repeatable() > 0);
        again.setEnabled(true);
        again.setText(getTranslation(
                "links.run.again", run.counts().failed(), run.counts().expired()));
    }

    private void askCancel() {
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                        getTranslation("links.cancel.title"),
                        getTranslation("links.cancel.confirm"),
                        () -> {
                            dialog[0].close();
                            apply(() -> desk.links().cancel(batch));
                        },
                        new Span(getTranslation("links.cancel.text")))
                .dangerous();
        dialog[0].open();
    }

    private void apply(Runnable change) {
        try {
            change.run();
        } catch (LinkProblem problem) {
            Notices.problem(LinkWords.problem(this, problem));
        }
        changed.run();
    }
}
