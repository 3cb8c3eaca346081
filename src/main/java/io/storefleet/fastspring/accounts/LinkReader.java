package io.storefleet.fastspring.accounts;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.internal.ApiError;
import io.storefleet.fastspring.internal.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the answer to a batch of links (contract 4.5): by account, whatever the order, each asked id once. */
final class LinkReader {

    private static final Duration LIFE = Duration.ofHours(24);

    private final Map<String, JsonNode> items = new HashMap<>();
    private final Instant now;

    /** Sorts the items; of several for one account the first without error counts, so that nothing is lost. */
    public LinkReader(List<JsonNode> answered, Instant now) {
        this.now = now;
        for (JsonNode item : answered) {
            String account = item.isObject() ? Json.text(item, "account", "id") : null;
            if (account != null) {
                items.merge(account, item, (first, later) -> ApiError.of(first).isPresent() ? later : first);
            }
        }
    }

    /** Whether the answer speaks of any of the accounts. */
    public boolean knowsAnyOf(Collection<AccountId> ids) {
        return ids.stream().anyMatch(id -> items.containsKey(id.value()));
    }

    /** What became of one asked account. */
    public ItemResult<AccountLink> result(AccountId id) {
        JsonNode item = items.get(id.value());
        if (item == null) {
            return new ItemResult.Failure<>(id.value(), ItemResult.Failure.MISSING, "");
        }
        return ApiError.of(item)
                .<ItemResult<AccountLink>>map(error -> failure(id, error))
                .orElseGet(() -> link(id, item));
    }

    /** The failure an error means for the account. */
    public static ItemResult<AccountLink> failure(AccountId id, ApiError error) {
        return new ItemResult.Failure<>(id.value(), error.code(), error.text());
    }

    private ItemResult<AccountLink> link(AccountId id, JsonNode item) {
        String result = Json.text(item, "result");
        Optional<SecretUrl> url = Optional.ofNullable(Json.text(item, "url")).flatMap(SecretUrl::parse);
        if (url.isEmpty() || result != null && !result.equalsIgnoreCase("success")) {
            return new ItemResult.Failure<>(id.value(), ItemResult.Failure.UNUSABLE, "");
        }
        return new ItemResult.Success<>(id.value(), new AccountLink(id, expires(item), url.get()));
    }

    private Instant expires(JsonNode item) {
        @Nullable Instant told = Json.instant(item.path("expires"));
        return told == null ? now.plus(LIFE) : told;
    }
}
