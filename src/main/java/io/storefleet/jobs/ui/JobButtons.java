package io.storefleet.jobs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.jobs.JobDesk;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Notices;
import java.util.function.Predicate;

/** What can be done with a job; cancelling asks first, for it loses what is not done. */
final class JobButtons extends Div {

    private static final long serialVersionUID = 1L;

    private final transient JobDesk desk;
    private final JobId job;
    private final Runnable changed;
    private final Button pause;
    private final Button resume;
    private final Button cancel;

    JobButtons(JobDesk desk, JobId job, Runnable changed) {
        this.desk = desk;
        this.job = job;
        this.changed = changed;
        addClassName("sf-row");
        pause = new Button(getTranslation("jobs.pause"), click -> apply(desk::pause));
        resume = new Button(getTranslation("jobs.resume"), click -> apply(desk::resume));
        cancel = new Button(getTranslation("jobs.cancel"), click -> askCancel());
        add(pause, resume, cancel);
    }

    void show(JobView view) {
        var state = view.state();
        var controls = desk.mayControl(view);
        pause.setVisible(controls && (state == JobState.RUNNING || state == JobState.WAITING));
        resume.setVisible(controls && state == JobState.PAUSED);
        cancel.setVisible(controls && !view.standing() && !state.ended() && state != JobState.CANCELLING);
        setVisible(pause.isVisible() || resume.isVisible() || cancel.isVisible());
    }

    private void askCancel() {
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                        getTranslation("jobs.cancel.title"),
                        getTranslation("jobs.cancel.confirm"),
                        () -> {
                            dialog[0].close();
                            apply(desk::cancel);
                        },
                        new Span(getTranslation("jobs.cancel.text")))
                .dangerous();
        dialog[0].open();
    }

    private void apply(Predicate<JobId> change) {
        if (!change.test(job)) {
            Notices.problem(getTranslation("jobs.too-late"));
        }
        changed.run();
    }
}
