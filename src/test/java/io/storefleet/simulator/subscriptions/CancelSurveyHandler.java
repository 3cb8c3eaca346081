package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.Dates;
import io.storefleet.simulator.http.Handler;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps why buyers cancel (contract §11.9). */
final class CancelSurveyHandler {

    private static final List<String> REASONS =
            List.of("cost", "need", "usability", "support", "integration", "alternative", "other");
    private static final DateTimeFormatter JAVA_DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Billings billings;
    private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();

    /** What a buyer said; the reason counts from 1. */
    private record Answer(String id, SimulatedSubscription subscription, int reason, Said said) {

        private record Said(@Nullable String text, String language, Instant at) {}
    }

    CancelSurveyHandler(Billings billings) {
        this.billings = billings;
    }

    Map<String, Handler> routes() {
        return Map.of(
                "POST /subscriptions/cancelSurvey/response", this::answer,
                "GET /subscriptions/cancelSurvey/reasons/{id}", this::reasons,
                "POST /subscriptions/cancelSurvey/response/query", this::query);
    }

    private Reply answer(ApiRequest request) {
        JsonNode body = request.json();
        JsonNode survey = body.path("cancelSurvey");
        Optional<SimulatedSubscription> found = billings.of(request)
                .subscriptions()
                .read(body.path("subscription").asString(""));
        int reason = reason(survey);
        if (found.isEmpty() || reason == 0) {
            return failed(
                    found.isEmpty() ? "subscription" : "cancelSurvey.reasonId",
                    found.isEmpty() ? "Subscription not found" : "Unknown reason");
        }
        StoreState state = request.state();
        @Nullable String text = survey.path("feedbackText").isString()
                ? survey.path("feedbackText").asString()
                : null;
        Answer.Said said = new Answer.Said(
                text, survey.path("lang").asString("en"), state.time().instant());
        Answer answer = new Answer(state.newId(Ids.Kind.OTHER), found.get(), reason, said);
        of(request).add(answer);
        return Reply.json(200, json(answer, request));
    }

    private Reply reasons(ApiRequest request) {
        String id = request.path().get(3);
        Optional<SimulatedSubscription> found =
                billings.of(request).subscriptions().read(id);
        if (found.isEmpty()) {
            return failed("subscription", "Subscription not found");
        }
        String language = request.query().getOrDefault("lang", "en");
        ObjectNode root = Json.object().put("language", language).put("site", OrderJson.siteId(request.store()));
        ObjectNode subscription = root.putObject("subscription").put("subscriptionId", id);
        subscription
                .putObject("product")
                .put("path", found.get().plan().product().path())
                .put("displayName", found.get().plan().product().display());
        Optional<Answer> said = of(request).stream()
                .filter(answer -> answer.subscription().id().equals(id))
                .reduce((first, second) -> second);
        if (said.isPresent()) {
            root.set("cancelSurvey", json(said.get(), request));
            return Reply.json(200, root);
        }
        ArrayNode reasons = root.putArray("reasons");
        for (int number = 1; number <= REASONS.size(); number++) {
            described(reasons.addObject().put("id", number), number).put("enabled", true);
        }
        return Reply.json(200, root);
    }

    private Reply query(ApiRequest request) {
        JsonNode body = request.json();
        @Nullable Instant begin = instant(body.path("startDate").asString(""));
        @Nullable Instant end = instant(body.path("endDate").asString(""));
        if (begin == null || end == null) {
            return failed(begin == null ? "startDate" : "endDate", "An ISO date is required");
        }
        String product = body.path("productPath").asString("");
        List<Answer> found = of(request).stream()
                .filter(answer -> !answer.said().at().isBefore(begin)
                        && answer.said().at().isBefore(end))
                .filter(answer -> product.isEmpty()
                        || answer.subscription().plan().product().path().equals(product))
                .sorted(order(body.path("sorting")))
                .toList();
        int limit = Math.max(1, body.path("pagination").path("limit").asInt(50));
        int offset = Math.max(0, body.path("pagination").path("offset").asInt(0));
        ObjectNode root =
                Json.object().put("totalRecords", found.size()).put("totalPages", (found.size() + limit - 1) / limit);
        ArrayNode surveys = root.putArray("surveys");
        found.stream().skip(offset).limit(limit).forEach(answer -> surveys.add(json(answer, request)));
        return Reply.json(200, root);
    }

    private static Comparator<Answer> order(JsonNode sorting) {
        Comparator<Answer> order =
                sorting.path("field").asString("creationTime").equals("reasonId")
                        ? Comparator.comparing(Answer::reason)
                        : Comparator.comparing(answer -> answer.said().at());
        return sorting.path("order").asString("asc").equals("desc") ? order.reversed() : order;
    }

    private static ObjectNode json(Answer answer, ApiRequest request) {
        ObjectNode node = Json.object()
                .put("id", answer.id())
                .put("subscriptionId", answer.subscription().id())
                .put("reasonId", Integer.toString(answer.reason()));
        return described(node, answer.reason())
                .put("lang", answer.said().language())
                .put("feedbackText", answer.said().text())
                .put("site", OrderJson.siteId(request.store()))
                .put("productPath", answer.subscription().plan().product().path())
                .put("creationTime", JAVA_DATE.format(answer.said().at()));
    }

    private static ObjectNode described(ObjectNode node, int reason) {
        String name = REASONS.get(reason - 1);
        String display = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return node.put("name", name).put("displayName", display).put("description", "The reason was: " + name + ".");
    }

    /** From 1, or 0 for one that is not offered. */
    private static int reason(JsonNode survey) {
        String id = survey.path("reasonId").asString("");
        return id.matches("[1-7]")
                ? Integer.parseInt(id)
                : REASONS.indexOf(survey.path("reasonName").asString("")) + 1;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.length() == 10 ? Dates.day(text).orElse(null) : Instant.parse(text);
        } catch (DateTimeParseException notIso) {
            return null;
        }
    }

    private List<Answer> of(ApiRequest request) {
        return answers.computeIfAbsent(request.store().slug(), slug -> new CopyOnWriteArrayList<>());
    }

    /** The newer services' form of an error, contract §3 (c). */
    private static Reply failed(String field, String text) {
        ObjectNode error = Json.object().put("status", "BAD_REQUEST").put("message", text);
        error.putArray("errors")
                .addObject()
                .put("errorCode", "invalid." + field)
                .put("field", field)
                .put("message", text);
        return Reply.json(400, error);
    }
}
