package io.storefleet.links.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.jobs.JobState;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkProblem;
import io.storefleet.team.Verb;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Places;
import java.util.stream.Stream;

/** What can be done with a run: pause, resume, cancel, download, run the failed rows again. */
final class RunActions extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LinkDesk desk;
    private final LinkBatchId batch;
    private final Runnable changed;
    private final Button pause;
    private final Button resume;
    private final Button cancel;
    private final Button failed;
    private final Button expired;
    private final Div again;
    private final Button mails;
    private final Button evergreen;
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
        failed = again(LinkAgain.FAILED);
        expired = again(LinkAgain.EXPIRED);
        again = new Div(failed, expired);
        again.addClassName("sf-row");
        download = new ExportButton(desk.results(), batch);
        mails = new Button(
                getTranslation("links.run.mails"),
                click -> UI.getCurrent().navigate(Places.here().linkMails(batch.value())));
        evergreen = new Button(
                getTranslation("links.run.evergreen"),
                click -> UI.getCurrent().navigate(Places.here().linkEvergreen(batch.value())));
        add(pause, resume, cancel, evergreen, mails, download);
    }

    private Button again(LinkAgain which) {
        var button = new Button("", click -> apply(() -> desk.links().again(batch, which)));
        button.setDisableOnClick(true);
        return button;
    }

    /** The buttons that run failed or expired rows again; they stand beside the rows. */
    Div again() {
        return again;
    }

    void show(LinkBatchView run) {
        var state = run.state();
        var makes = desk.mayChange(run);
        pause.setVisible(makes && (state == JobState.RUNNING || state == JobState.WAITING));
        resume.setVisible(makes && state == JobState.PAUSED && !run.awaitsLook());
        cancel.setVisible(makes && !state.ended() && state != JobState.CANCELLING && !run.awaitsLook());
        var all = run.stores().size() + run.hidden();
        var downloads = desk.without(Verb.LINK_DOWNLOAD, run) < all;
        download.setVisible(downloads);
        evergreen.setVisible(downloads);
        mails.setVisible(downloads || desk.without(Verb.LINK_SEND, run) < all);
        again(
                failed,
                "links.run.again.failed",
                makes && state.ended(),
                run.counts().failed());
        again(
                expired,
                "links.run.again.expired",
                makes && state.ended(),
                run.counts().expired());
    }

    /** For somebody at the keyboard whose button is gone. */
    void focusFirst() {
        Stream.of(pause, resume, evergreen, mails)
                .filter(Button::isVisible)
                .findFirst()
                .ifPresent(Button::focus);
    }

    private void again(Button button, String key, boolean offered, int rows) {
        button.setVisible(offered && rows > 0);
        button.setEnabled(true);
        button.setText(getTranslation(key, rows));
    }

    void askCancel() {
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
