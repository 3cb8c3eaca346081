package io.storefleet.links.internal;

import io.storefleet.fastspring.SecretUrl;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkDownload;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkResults;
import io.storefleet.links.LinkRow;
import io.storefleet.team.Verb;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Shows rows; opens links one by one or all at once, on record before anything is opened. */
@Service
class LinkResultService implements LinkResults {

    private final Access access;
    private final ItemQueries queries;
    private final LinkSeals seals;
    private final Records records;
    private final Clock clock;

    LinkResultService(Access access, ItemQueries queries, LinkSeals seals, Records records, Clock clock) {
        this.access = access;
        this.queries = queries;
        this.seals = seals;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public List<LinkRow> rows(LinkBatchId id, LinkFilter filter, int afterLine, int limit) {
        var batch = access.readable(id);
        var mask = !access.has(Verb.ACCOUNT_PERSONAL, batch.store());
        return queries.after(id, filter.states(), afterLine, limit).stream()
                .map(row -> mask ? Masking.of(row.shown()) : row.shown())
                .toList();
    }

    @Override
    public SecretUrl reveal(LinkBatchId id, int line) {
        var batch = access.require(Verb.LINK_REVEAL, id);
        var row = queries.find(id, line).orElseThrow(LinkResultService::none);
        var sealed = row.sealed();
        if (sealed == null || row.over(clock.instant())) {
            throw none();
        }
        records.keep("links.revealed", batch.store(), id + ":" + line, Map.of());
        return seals.open(id, line, sealed);
    }

    private static LinkProblem none() {
        return new LinkProblem(LinkProblem.Kind.NO_LINK);
    }

    @Override
    public LinkDownload download(LinkBatchId id) {
        var batch = access.require(Verb.LINK_DOWNLOAD, id);
        var mask = !access.has(Verb.ACCOUNT_PERSONAL, batch.store());
        var links = String.valueOf(batch.counts().links());
        records.keep("links.downloaded", batch.store(), id.toString(), Map.of("links", links));
        return new CsvDownload(id, mask, queries, seals, clock);
    }
}
