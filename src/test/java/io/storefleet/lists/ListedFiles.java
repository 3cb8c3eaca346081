package io.storefleet.lists;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobWorker;
import io.storefleet.lists.ListExport.Format;
import io.storefleet.tenancy.Actor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Lists of one kind as files, written by the jobs that are due. */
public record ListedFiles(ApplicationContext context, String kind) {

    public ListExports exports() {
        return context.getBean(ListExports.class);
    }

    public ListExportId start(Actor actor, ListRequest request) {
        return call(actor, () -> exports().start(request, "List"));
    }

    /** A file that is complete. */
    public ListExportId written(Actor actor, ListRequest request) {
        var id = start(actor, request);
        while (!isComplete(actor, id)) {
            assertThat(context.getBean(JobWorker.class).runOnce())
                    .as("something is due")
                    .isTrue();
        }
        return id;
    }

    public boolean isComplete(Actor actor, ListExportId id) {
        return mine(actor).stream().anyMatch(each -> each.id().equals(id) && each.complete());
    }

    public List<ListExport> mine(Actor actor) {
        return call(actor, () -> exports().mine(kind));
    }

    public byte[] file(Actor actor, ListExportId id, Format format) {
        return call(actor, () -> {
            var out = new ByteArrayOutputStream();
            exports().file(id, format).writeTo(out);
            return out.toByteArray();
        });
    }

    public List<String> lines(Actor actor, ListExportId id) {
        return new String(file(actor, id, Format.CSV), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
