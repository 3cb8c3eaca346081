package io.storefleet.lists.internal;

import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListSettings;
import io.storefleet.lists.internal.ExportRows.Kept;
import io.storefleet.team.RightRefusedException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes a list down, part by part, as its starter sees it while it is written. */
@Component
class ExportJob implements JobHandler {

    static final String KIND = "lists.export";
    private static final int PART = 1_000;

    private final ExportRows rows;
    private final FileParts parts;
    private final ExportReading reading;
    private final ListSettings settings;
    private final Clock clock;

    ExportJob(ExportRows rows, FileParts parts, ExportReading reading, ListSettings settings, Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.reading = reading;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SliceResult slice(JobRun run) {
        var end = clock.instant().plus(settings.slice());
        try {
            SliceResult result;
            do {
                result = part(run);
            } while (result instanceof SliceResult.More && clock.instant().isBefore(end) && !run.stopRequested());
            return result;
        } catch (RightRefusedException lost) {
            return SliceResult.stopped(StopReason.RIGHT_LOST);
        }
    }

    private SliceResult part(JobRun run) {
        var export = reading.export(run.job());
        if (export == null) {
            return SliceResult.done();
        }
        var at = ExportMark.of(run.checkpoint());
        var read = reading.next(export, at, PART);
        int number = at.parts() + 1;
        var cells = read.rows().stream()
                .map(row -> FileCells.row(read.columns(), row))
                .toList();
        var sealed = parts.seal(export.view().id(), number, cells);
        boolean last = cells.size() < PART;
        run.commit(mark(at, read.rows(), number).text(), new Progress(0, at.rows() + cells.size(), 0), () -> {
            rows.append(export, number, cells.size(), sealed);
            rows.reaches(export.view().id(), read.stores(), read.personal());
            if (last) {
                rows.complete(export.view().id());
            }
        });
        return last ? SliceResult.done() : SliceResult.more();
    }

    private static ExportMark mark(ExportMark before, List<ListRow> read, int number) {
        return read.isEmpty()
                ? new ExportMark(number, before.rows(), before.last())
                : new ExportMark(number, before.rows() + read.size(), ExportMark.Last.of(read.getLast()));
    }

    /** A file that was given up is none. */
    @Override
    public void ended(JobView job) {
        if (job.state() != JobState.DONE) {
            rows.ofJob(job.id()).map(Kept::view).ifPresent(view -> rows.delete(view.id()));
        }
    }
}
