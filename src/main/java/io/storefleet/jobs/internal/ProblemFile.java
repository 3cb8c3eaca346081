package io.storefleet.jobs.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.storefleet.jobs.JobDesk;
import io.storefleet.jobs.JobProblem;
import io.storefleet.tenancy.JobId;
import io.storefleet.uikit.CsvCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;

/** A job's problems as CSV, for people and programs: the names of columns and codes are the same in every language. */
record ProblemFile(JobId job, LongFunction<List<JobProblem>> after) implements JobDesk.File {

    private static final char MARK = '\uFEFF';

    @Override
    public String name() {
        return "problems-" + job + ".csv";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(MARK);
        // Closing it would close the stream, which belongs to the caller.
        @SuppressWarnings("resource")
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord("number", "subject", "code", "words", "at_utc");
        for (var rows = after.apply(0);
                !rows.isEmpty();
                rows = after.apply(rows.getLast().number())) {
            for (var row : rows) {
                csv.writeRecord(
                        String.valueOf(row.number()),
                        CsvCell.safe(row.subject()),
                        row.code(),
                        CsvCell.safe(row.words()),
                        row.at().toString());
            }
            csv.flush();
        }
        csv.flush();
        text.flush();
    }
}
