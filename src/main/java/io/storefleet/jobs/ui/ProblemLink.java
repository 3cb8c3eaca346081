package io.storefleet.jobs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import io.storefleet.jobs.JobDesk;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.FileAnswer;
import java.util.NoSuchElementException;

/** The download of a job's problems; each request asks for the right again. */
final class ProblemLink extends Anchor {

    private static final long serialVersionUID = 1L;

    ProblemLink(JobDesk desk, JobId job) {
        setHref(new FileAnswer(() -> made(desk, job)).unless(NoSuchElementException.class, FileAnswer.NOT_FOUND));
        getElement().setAttribute("download", true);
        var button = new Button(getTranslation("jobs.problems.download"));
        button.setTabIndex(-1);
        add(button);
    }

    private static FileAnswer.File made(JobDesk desk, JobId job) {
        var file = desk.problemFile(job).orElseThrow();
        return new FileAnswer.File(file.name(), "text/csv; charset=utf-8", file::writeTo);
    }
}
