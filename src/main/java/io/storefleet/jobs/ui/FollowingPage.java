package io.storefleet.jobs.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.Page;
import java.util.List;

/** A page that shows what jobs work on, and moves on as they do. Leaving it stops none of them. */
public abstract class FollowingPage extends Page {

    private static final long serialVersionUID = 1L;

    private final transient PageWatch watch;

    protected FollowingPage(PageWatch watch) {
        this.watch = watch;
    }

    /** Those that work on it now; empty while nothing is shown. */
    protected abstract List<JobId> jobs();

    /** Shows how it stands now. */
    protected abstract void update();

    @Override
    protected void onAttach(AttachEvent event) {
        follow();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watch.leave(this);
    }

    /** The person did something: other jobs may work on it now. */
    protected final void changed() {
        update();
        follow();
    }

    private void follow() {
        watch.follow(this, jobs(), this::update);
    }
}
