package io.storefleet.lists.internal;

import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.lists.ListSettings;
import io.storefleet.lists.internal.ExportRows.Kept;
import io.storefleet.team.RightRefusedException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes a list down, part by part, as its starter sees it while it is written. */
@Component
class ExportJob implements JobHandler {

    static final String KIND = "lists.export";

    private final ExportRows rows;
    private final FileParts parts;
    private final ExportReading reading;
    private final ExportChunks chunks;
    private final ListSettings settings;
    private final Clock clock;

    ExportJob(ExportRows rows, Parts parts, ExportReading reading, ListSettings settings, Clock clock) {
        this.rows = rows;
        this.parts = parts.sealed();
        this.chunks = parts.chunks();
        this.reading = reading;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a file is written from and into. */
    @Component
    record Parts(ExportChunks chunks, FileParts sealed) {}

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
        if (export.fitting() == null) {
            reading.take(export);
            return SliceResult.more();
        }
        var at = ExportMark.of(run.checkpoint());
        int number = at.parts() + 1;
        int all = ExportChunks.count(export.fitting());
        if (number > all) {
            run.commit(
                    at.text(), Progress.of(0), () -> rows.complete(export.view().id()));
            return SliceResult.done();
        }
        write(run, export, at, number == all);
        return number == all ? SliceResult.done() : SliceResult.more();
    }

    private void write(JobRun run, Kept export, ExportMark at, boolean last) {
        int number = at.parts() + 1;
        var read = reading.part(export, number);
        var cells = read.rows().stream()
                .map(row -> FileCells.row(read.columns(), row))
                .toList();
        var sealed = parts.seal(export.view().id(), number, cells);
        var mark = new ExportMark(number, at.rows() + cells.size());
        var total = last ? mark.rows() : Math.max(mark.rows(), Objects.requireNonNull(export.fitting()));
        run.commit(mark.text(), new Progress(total, mark.rows(), 0), () -> {
            rows.append(export, number, cells.size(), sealed);
            rows.reaches(export.view().id(), read.stores(), read.personal());
            chunks.drop(export.view().id(), number);
            if (last) {
                rows.complete(export.view().id());
            }
        });
    }

    /** A file that was given up is none. */
    @Override
    public void ended(JobView job) {
        if (job.state() != JobState.DONE) {
            rows.ofJob(job.id()).map(Kept::view).ifPresent(view -> rows.delete(view.id()));
        }
    }
}
