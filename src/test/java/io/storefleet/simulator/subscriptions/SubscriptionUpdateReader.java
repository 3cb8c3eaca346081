package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.Edits;
import io.storefleet.simulator.billing.Update;
import io.storefleet.simulator.http.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one item of an update (contract §11.4). */
final class SubscriptionUpdateReader {

    private static final String DATE = "Date format yyyy-mm-dd or milliseconds";

    private final SubscriptionFields fields;
    private final LocalDate today;

    SubscriptionUpdateReader(SubscriptionFields fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
    }

    /** Look at the fields' complaints afterwards. */
    Update read(JsonNode body) {
        fields.plan(body);
        if (body.has("coupons")) {
            fields.coupons(body.path("coupons"), true);
        }
        next(body);
        end(body);
        renewal(body);
        boolean uncancels = body.has("deactivation");
        if (uncancels && !body.path("deactivation").isNull()) {
            fields.complain("deactivation", "Only null is supported");
        }
        return new Update(List.copyOf(fields.edits()), uncancels, money(body));
    }

    private void next(JsonNode body) {
        if (!body.has("next")) {
            return;
        }
        @Nullable LocalDate next = day(body.path("next")).orElse(null);
        if (next == null) {
            fields.complain("next", DATE);
        } else if (!next.isAfter(today)) {
            fields.complain("next", "Date must be in the future");
        } else if (body.path("prorate").asBoolean(false)) {
            fields.complain("next", "Can not be used together with prorate");
        } else {
            fields.add(Edits.next(next, today));
        }
    }

    /** An end beats remaining periods, so it is read after them. */
    private void end(JsonNode body) {
        if (body.has("remainingPeriods")) {
            JsonNode periods = body.path("remainingPeriods");
            if (periods.isNull() || periods.isIntegralNumber() && periods.asInt() >= 0) {
                fields.add(Edits.remaining(periods.isNull() ? null : Integer.valueOf(periods.asInt())));
            } else {
                fields.complain("remainingPeriods", "Must be a number or null");
            }
        }
        if (!body.has("end")) {
            return;
        }
        JsonNode end = body.path("end");
        if (end.isNull() || end.isNumber() && end.asLong() == 0) {
            fields.add(Edits.end(null));
            return;
        }
        day(end).filter(day -> !day.isBefore(today))
                .ifPresentOrElse(day -> fields.add(Edits.end(day)), () -> fields.complain("end", DATE));
    }

    private void renewal(JsonNode body) {
        JsonNode manual = body.path("manualRenew");
        if (manual.isBoolean()) {
            fields.add(Edits.manualRenew(manual.asBoolean()));
        } else if (body.has("manualRenew")) {
            fields.complain("manualRenew", "Must be true or false");
        }
        if (body.has("taxExemptId")) {
            fields.add(Edits.taxExempt(body.path("taxExemptId").asString("")));
        }
    }

    private Update.Money money(JsonNode body) {
        for (String field : List.of("prorate", "preview")) {
            if (body.has(field) && !body.path(field).isBoolean()) {
                fields.complain(field, "Must be true or false");
            }
        }
        if (!body.path("prorate").asBoolean(false)) {
            if (body.path("preview").asBoolean(false)) {
                fields.complain("preview", "Only together with prorate");
            }
            return Update.Money.LATER;
        }
        return body.path("preview").asBoolean(false) ? Update.Money.PREVIEW : Update.Money.PRORATE;
    }

    private static Optional<LocalDate> day(JsonNode node) {
        Optional<Instant> at = node.isIntegralNumber()
                ? Optional.of(Instant.ofEpochMilli(node.asLong()))
                : Dates.day(node.asString(""));
        return at.map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
