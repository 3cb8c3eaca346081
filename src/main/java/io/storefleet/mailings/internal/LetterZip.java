package io.storefleet.mailings.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.links.OpenRows;
import io.storefleet.mailings.MailFile;
import io.storefleet.mailings.MailingState;
import io.storefleet.post.LetterFiles;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters as files named by their lines, and at the end the list of lines without one. */
final class LetterZip implements MailFile {

    private final LinkBatchId batch;
    private final OpenRows rows;
    private final Planner.Terms terms;
    private final Parts parts;

    /** What the file takes its parts from. */
    record Parts(Planner planner, Stops stops, LetterFiles letters, TransactionTemplate transactions) {}

    LetterZip(LinkBatchId batch, OpenRows rows, Planner.Terms terms, Parts parts) {
        this.batch = batch;
        this.rows = rows;
        this.terms = terms;
        this.parts = parts;
    }

    @Override
    public String fileName() {
        return "letters-" + batch + ".zip";
    }

    @Override
    public String contentType() {
        return "application/zip";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var left = new StringBuilder("line,reason\r\n");
        int line = 0;
        for (var page = rows.after(line, OpenRows.PAGE); !page.isEmpty(); page = rows.after(line, OpenRows.PAGE)) {
            var plans = parts.planner().plan(terms, page);
            // Before the file holds them: an address at the foot of a mail must work.
            parts.transactions().executeWithoutResult(status -> plans.forEach(this::keepStop));
            for (var plan : plans) {
                write(plan, zip, left);
            }
            zip.flush();
            line = page.getLast().row().line();
        }
        zip.putNextEntry(new ZipEntry("left-out.csv"));
        zip.write(left.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void keepStop(Plan plan) {
        if (plan instanceof Plan.Mail mail && mail.stop() != null) {
            parts.stops().add(mail.stop(), mail.customer());
        }
    }

    private void write(Plan plan, ZipOutputStream zip, StringBuilder left) throws IOException {
        switch (plan) {
            case Plan.Pass _ -> {}
            case Plan.Not(var line, var state) -> leave(line, state, left);
            case Plan.Mail mail -> {
                zip.putNextEntry(new ZipEntry("%06d.eml".formatted(mail.line())));
                try {
                    parts.letters().write(mail.letter(), new Unclosed(zip));
                } catch (IllegalArgumentException noAddress) {
                    leave(mail.line(), MailingState.NO_ADDRESS, left);
                }
                zip.closeEntry();
            }
        }
    }

    private static void leave(int line, MailingState state, StringBuilder left) {
        left.append(line)
                .append(',')
                .append(state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .append("\r\n");
    }

    /** Whoever writes one letter does not end the file. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
