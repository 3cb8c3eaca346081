package io.storefleet.products.internal.bulk;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.products.ProductTables;
import io.storefleet.products.internal.ProductDesk;
import io.storefleet.products.internal.change.Comparing;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares tables with stores and starts jobs that carry them out. */
@Service
class TableService implements ProductTables {

    private static final int MOST_ROWS = 500;

    private final ProductDesk desk;
    private final Comparing comparing;
    private final TableRows rows;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    TableService(ProductDesk desk, Comparing comparing, TableRows rows, Jobs jobs, ApplicationEventPublisher events) {
        this.desk = desk;
        this.comparing = comparing;
        this.rows = rows;
        this.jobs = jobs;
        this.events = events;
    }

    @Override
    public List<Compared> compare(StoreId store, List<Line> lines) {
        desk.require(Verb.PRODUCT_EDIT, store);
        within(lines);
        return comparing.compare(store, lines);
    }

    @Override
    @Transactional
    public Begun start(StoreId store, List<Compared> lines, String title) {
        desk.require(Verb.PRODUCT_EDIT, store);
        var doing = lines.stream()
                .filter(line -> line.effect() == Effect.NEW || line.effect() == Effect.CHANGED)
                .toList();
        within(doing);
        var job = jobs.start(new NewJob(TableJob.KIND, title, store, doing.size(), ""));
        var begun = rows.add(store, job, doing);
        var details = Map.of("rows", String.valueOf(doing.size()));
        events.publishEvent(
                AuditedEvent.done("product.table-started", store, begun.id().toString(), details));
        return begun;
    }

    private static void within(List<?> lines) {
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new IllegalArgumentException("a table has 1 to " + MOST + " products");
        }
    }

    @Override
    public Begun get(UUID table) {
        var begun = rows.find(table).orElseThrow(NothingHereException::new);
        desk.require(Verb.PRODUCT_VIEW, begun.store());
        return begun;
    }

    @Override
    public Optional<Begun> ofJob(UUID job) {
        return rows.ofJob(job).filter(begun -> desk.may(Verb.PRODUCT_VIEW, begun.store()));
    }

    @Override
    public List<Line> left(UUID table) {
        var begun = get(table);
        desk.require(Verb.PRODUCT_EDIT, begun.store());
        return jobs.find(begun.job()).filter(job -> job.state().ended()).isEmpty() ? List.of() : rows.left(table);
    }

    @Override
    public List<Row> rows(UUID table, int after, int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw new IllegalArgumentException("1 to " + MOST_ROWS);
        }
        return rows.rows(get(table).id(), after, limit);
    }
}
