package io.storefleet.mirror.internal.intake;

import io.storefleet.mirror.internal.intake.WebhookRow.Told;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The webhooks of the bound tenant's stores; inside the caller's transaction. */
@Component
class WebhookRows {

    /** Many deliveries at once must not queue up for one row only to say that they came. */
    private static final Duration EXACT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;

    WebhookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WebhookRow> find(StoreId store) {
        return at("select * from tenant.store_webhook where tenant_id = :tenant and store_id = :store", store)
                .query(WebhookRows::row)
                .optional();
    }

    Map<StoreId, WebhookRow> all() {
        return jdbc
                .sql("select * from tenant.store_webhook where tenant_id = :tenant")
                .param("tenant", Tenancy.tenant().value())
                .query((row, number) -> Map.entry(new StoreId(row.getObject("store_id", UUID.class)), row(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** False when the store has a webhook already, which stays. */
    boolean add(StoreId store, Sealed token, Sealed secret, Instant now) {
        return at("""
                        insert into tenant.store_webhook (tenant_id, store_id, token_sealed, token_at, secret_sealed, secret_at)
                        values (:tenant, :store, :token, :now, :secret, :now)
                        on conflict do nothing""", store)
                        .param("token", token.bytes())
                        .param("secret", secret.bytes())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** False when there is none. */
    boolean address(StoreId store, Sealed token, Instant now) {
        return at("""
                        update tenant.store_webhook set token_sealed = :token, token_at = :now
                        where tenant_id = :tenant and store_id = :store""", store)
                        .param("token", token.bytes())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Writes the secrets and what is known of them; the counts stay. */
    void secrets(StoreId store, Secrets secrets) {
        at("""
                        update tenant.store_webhook
                        set secret_sealed = :secret, secret_at = :secretAt, earlier_sealed = :earlier,
                            earlier_until = :until, told = :told, told_at = case when cast(:told as text) is null then null else now() end
                        where tenant_id = :tenant and store_id = :store""", store)
                .param("secret", secrets.secret().bytes())
                .param("secretAt", utc(secrets.secretAt()))
                .param(
                        "earlier",
                        secrets.earlier() == null ? null : secrets.earlier().bytes())
                .param("until", secrets.earlierUntil() == null ? null : utc(secrets.earlierUntil()))
                .param("told", secrets.told() == null ? null : secrets.told().name())
                .update();
    }

    /** The present secret is in use: the one before ends at this moment, where its end was not known. */
    void endEarlier(StoreId store, Instant moment) {
        at("""
                        update tenant.store_webhook
                        set earlier_until = :moment, told = case when told is null then null else 'CONFIRMED' end
                        where tenant_id = :tenant and store_id = :store
                          and earlier_sealed is not null and earlier_until is null""", store).param("moment", utc(moment)).update();
    }

    /** A signed delivery came; exact to some seconds. */
    void delivered(StoreId store, Instant now) {
        at("""
                        update tenant.store_webhook set last_delivery_at = :now
                        where tenant_id = :tenant and store_id = :store
                          and (last_delivery_at is null or last_delivery_at < :before)""", store)
                .param("now", utc(now))
                .param("before", utc(now.minus(EXACT)))
                .update();
    }

    void refused(StoreId store, long deliveries, Instant now) {
        at("""
                        update tenant.store_webhook set refused = refused + :deliveries, refused_at = :now
                        where tenant_id = :tenant and store_id = :store""", store).param("deliveries", deliveries).param("now", utc(now)).update();
    }

    void remove(StoreId store) {
        at("delete from tenant.store_webhook where tenant_id = :tenant and store_id = :store", store)
                .update();
    }

    /** The present secret, the one before, and what is known of which of them FastSpring uses. */
    record Secrets(
            Sealed secret,
            Instant secretAt,
            @Nullable Sealed earlier,
            @Nullable Instant earlierUntil,
            @Nullable Told told) {}

    private JdbcClient.StatementSpec at(String sql, StoreId store) {
        return jdbc.sql(sql).param("tenant", Tenancy.tenant().value()).param("store", store.value());
    }

    private static WebhookRow row(ResultSet row, int number) throws SQLException {
        var earlier = row.getBytes("earlier_sealed");
        var told = row.getString("told");
        return new WebhookRow(
                new Sealed(row.getBytes("token_sealed")),
                row.getObject("token_at", OffsetDateTime.class).toInstant(),
                new Sealed(row.getBytes("secret_sealed")),
                row.getObject("secret_at", OffsetDateTime.class).toInstant(),
                earlier == null ? null : new Sealed(earlier),
                instant(row, "earlier_until"),
                told == null ? null : Told.valueOf(told),
                instant(row, "last_delivery_at"),
                row.getLong("refused"),
                instant(row, "refused_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
