package io.storefleet.links.internal;

import io.storefleet.links.CohortId;
import io.storefleet.links.LineKind;
import io.storefleet.links.internal.LinksFixture.Line;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cohort as it is stored once its lines are resolved, as statements of SQL. */
final class StoredLines {

    private StoredLines() {}

    static String insert(Actor actor, CohortId id, List<StoreId> stores, List<Line> lines) {
        var known = lines.stream().filter(line -> line.account() != null).count();
        var head = """
                insert into tenant.cohort
                    (tenant_id, id, source, stores, created_by, created_at, used_at, matched, unknown)
                values ('%s', '%s', 'LINES', '{%s}', '%s', now(), now(), %d, %d);""".formatted(
                        actor.tenant(),
                        id,
                        stores.stream().map(Object::toString).collect(Collectors.joining(",")),
                        actor.member(),
                        known,
                        lines.size() - known);
        return head
                + "insert into tenant.cohort_line (tenant_id, cohort_id, line, input, kind, state, store_id, account_id) values "
                + IntStream.range(0, lines.size())
                        .mapToObj(at -> line(actor, id, at + 1, lines.get(at)))
                        .collect(Collectors.joining(","));
    }

    private static String line(Actor actor, CohortId cohort, int number, Line line) {
        return "('%s', '%s', %d, '%s', '%s', '%s', %s, %s)"
                .formatted(
                        actor.tenant(),
                        cohort,
                        number,
                        line.input(),
                        LineKind.of(line.input()).orElseThrow(),
                        line.account() == null ? "UNKNOWN" : "MATCHED",
                        line.store() == null ? "null" : "'" + line.store() + "'",
                        line.account() == null ? "null" : "'" + line.account() + "'");
    }
}
