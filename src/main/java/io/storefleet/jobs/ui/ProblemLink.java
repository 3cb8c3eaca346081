package io.storefleet.jobs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.storefleet.jobs.JobDesk;
import io.storefleet.tenancy.JobId;
import java.io.IOException;

/** The download of a job's problems; each request asks for the right again. */
final class ProblemLink extends Anchor {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    ProblemLink(JobDesk desk, JobId job) {
        setHref((DownloadEvent event) -> answer(desk, job, event));
        getElement().setAttribute("download", true);
        var button = new Button(getTranslation("jobs.problems.download"));
        button.setTabIndex(-1);
        add(button);
    }

    private static void answer(JobDesk desk, JobId job, DownloadEvent event) throws IOException {
        var file = desk.problemFile(job);
        if (file.isEmpty()) {
            event.getResponse().setStatus(NOT_FOUND);
            return;
        }
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setFileName(file.get().name());
        event.setContentType("text/csv; charset=utf-8");
        file.get().writeTo(event.getOutputStream());
    }
}
