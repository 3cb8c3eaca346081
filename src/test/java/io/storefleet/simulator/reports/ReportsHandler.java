package io.storefleet.simulator.reports;

import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Codes;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.NewerErrors;
import io.storefleet.simulator.http.PerStore;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts reports at once or by a job, and hands jobs' files out (contract §14). */
public final class ReportsHandler {

    private final Switches switches;
    private final NewerErrors errors;
    private final String base;
    private final PerStore<List<ReportJob>> jobs = new PerStore<>(_ -> new CopyOnWriteArrayList<>());

    public ReportsHandler(Switches switches, String base) {
        this.switches = switches;
        this.errors = new NewerErrors(switches);
        this.base = base;
    }

    public Map<String, Handler> routes() {
        return Map.of(
                "POST /data/v1/subscription",
                errors.around(request -> report(request, ReportColumns.subscription())),
                "POST /data/v1/revenue",
                errors.around(request -> report(request, ReportColumns.revenue())),
                "GET /data/v1/jobs",
                this::list,
                "GET /data/v1/jobs/{id}",
                this::job,
                "GET /data/v1/downloads/{id}",
                this::download,
                "GET /data/v1/util/cache",
                _ -> Reply.text(200, "Cache reset success"));
    }

    private Reply report(ApiRequest request, ReportColumns kind) {
        JsonNode body = request.json();
        if (!body.path("filter").isObject()) {
            return Reply.empty(500);
        }
        StoreState state = request.state();
        ReportAsked asked = ReportAsked.read(body, kind);
        Instant now = state.time().instant();
        if (asked.needsJob(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            ReportJob job = new ReportJob(
                    Codes.of("JOB", state.newId(Kind.OTHER)), asked, now, switches.isOn(Switch.REPORTS_FAIL));
            jobs.of(state).add(job);
            return Reply.json(200, job.begun());
        }
        ObjectNode answer = Json.object();
        ArrayNode rows = answer.putArray("report");
        List<Map<String, @Nullable Object>> all = new ReportRows(asked).of(state);
        ReportAsked.Slice slice = asked.slice();
        for (Map<String, @Nullable Object> row :
                all.subList((int) Math.min(slice.before(), all.size()), (int) Math.min(slice.end(), all.size()))) {
            write(row, rows.addObject());
        }
        return Reply.json(200, answer.set("request", body));
    }

    private static void write(Map<String, @Nullable Object> row, ObjectNode node) {
        row.forEach((name, value) -> {
            switch (value) {
                case null -> node.putNull(name);
                case BigDecimal number -> node.put(name, number);
                case Integer number -> node.put(name, number);
                case Boolean flag -> node.put(name, flag);
                default -> node.put(name, value.toString());
            }
        });
    }

    private Reply list(ApiRequest request) {
        Instant now = request.state().time().instant();
        List<ReportJob> all = jobs.of(request.state());
        if (switches.isOn(Switch.ONE_JOB) && !all.isEmpty()) {
            return Reply.json(200, all.getLast().shown(now, base));
        }
        ArrayNode shown = Json.array();
        all.forEach(job -> shown.add(job.shown(now, base)));
        return Reply.json(200, shown);
    }

    private Reply job(ApiRequest request) {
        Instant now = request.state().time().instant();
        return find(request)
                .map(job -> Reply.json(200, job.shown(now, base)))
                .orElseGet(() -> errors.notFound(request.state(), "id"));
    }

    private Reply download(ApiRequest request) {
        Instant now = request.state().time().instant();
        return find(request)
                .filter(job -> job.isComplete(now))
                .map(job -> Reply.text(
                        200, ReportRows.csv(job.asked().columns(), new ReportRows(job.asked()).of(request.state()))))
                .orElseGet(() -> errors.notFound(request.state(), "id"));
    }

    private Optional<ReportJob> find(ApiRequest request) {
        String id = request.path().get(3);
        return jobs.of(request.state()).stream()
                .filter(job -> job.id().equals(id))
                .findFirst();
    }
}
