package io.storefleet.mailings.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.AccountId;
import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkResults;
import io.storefleet.links.LinkState;
import io.storefleet.links.OpenRow;
import io.storefleet.links.OpenRows;
import io.storefleet.mirror.CustomerId;
import io.storefleet.team.Verb;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes links of our own for a run's customers, a page of rows a slice; what is made twice is made once. */
@Component
class BulkLinkJob implements JobHandler {

    static final String KIND = "mailings.evergreen";

    private static final Set<String> UNASKED = Set.of(LinkReason.CANCELLED, LinkReason.GIVEN_UP);

    private final MailRights rights;
    private final LinkResults results;
    private final OwnLinks links;

    BulkLinkJob(MailRights rights, LinkResults results, OwnLinks links) {
        this.rights = rights;
        this.results = results;
        this.links = links;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A run, the last line that was dealt with, and the last day of the links. */
    record Spot(LinkBatchId batch, int line, @Nullable LocalDate endsOn) {

        static Spot parse(String checkpoint) {
            var cells = checkpoint.split(" ");
            return new Spot(
                    new LinkBatchId(UUID.fromString(cells[0])),
                    Integer.parseInt(cells[1]),
                    cells[2].equals("-") ? null : LocalDate.parse(cells[2]));
        }

        Spot at(int other) {
            return new Spot(batch, other, endsOn);
        }

        @Override
        public String toString() {
            return batch + " " + line + " " + (endsOn == null ? "-" : endsOn);
        }
    }

    @Override
    public SliceResult slice(JobRun run) {
        var spot = Spot.parse(run.checkpoint());
        if (!rights.hasSome(spot.batch(), Verb.LINK_DOWNLOAD)) {
            return SliceResult.stopped(StopReason.RIGHT_LOST);
        }
        var rows = results.look(spot.batch()).after(spot.line(), OpenRows.PAGE);
        if (rows.isEmpty()) {
            return SliceResult.done();
        }
        make(run, spot, rows);
        return SliceResult.more();
    }

    private void make(JobRun run, Spot spot, List<OpenRow> rows) {
        var wanted = rows.stream()
                .filter(row -> row.row().state() != LinkState.DUPLICATE)
                .toList();
        var made = links.of(
                        wanted.stream()
                                .filter(BulkLinkJob::known)
                                .map(BulkLinkJob::customer)
                                .distinct()
                                .toList(),
                        spot.endsOn())
                .keySet();
        int done = (int) wanted.stream().filter(row -> has(row, made)).count();
        wanted.stream().filter(row -> !has(row, made)).forEach(row -> tell(run, row));
        var before = run.progress();
        var after = new Progress(before.total(), before.done() + done, before.failed() + wanted.size() - done);
        run.commit(spot.at(rows.getLast().row().line()).toString(), after, () -> {});
    }

    private static boolean has(OpenRow row, Set<CustomerId> made) {
        return known(row) && made.contains(customer(row));
    }

    /** By its line only. */
    private static void tell(JobRun run, OpenRow row) {
        run.problem(String.valueOf(row.row().line()), known(row) ? "mail-not-permitted" : "evergreen-no-account", "");
    }

    /** A row that failed may name an account that does not exist, unless it was only never asked about. */
    private static boolean known(OpenRow row) {
        var account = row.row().account();
        var reason = row.row().reason();
        var unasked = reason != null && UNASKED.contains(reason.code());
        return row.store() != null
                && account != null
                && AccountId.isValid(account)
                && (row.row().state() != LinkState.FAILED || unasked);
    }

    private static CustomerId customer(OpenRow row) {
        return new CustomerId(
                requireNonNull(row.store()), requireNonNull(row.row().account()));
    }
}
