package io.storefleet.coupons.internal;

import io.storefleet.coupons.CouponPicture;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Place;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Coupons as they were before changes, sealed; whoever asks has shown their right. */
@Component
public class CouponPictures {

    private static final String COLUMN = "tenant.coupon_snapshot.sealed";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEPT = 50;

    private final JdbcClient jdbc;
    private final Vault vault;

    CouponPictures(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * What a coupon was.
     *
     * @param coupon the JSON the service sent
     * @param codes all of them
     */
    public record Content(String coupon, List<String> codes) {

        public Content {
            codes = List.copyOf(codes);
        }

        /** Codes are worth money. */
        @Override
        public String toString() {
            return "Content[" + codes.size() + "]";
        }
    }

    /** Keeps it, once for each token, and lets go the oldest of the coupon beyond fifty. */
    @Transactional
    public void take(StoreId store, CouponPath coupon, String change, UUID token, Content content) {
        var id = Ids.next();
        var member = Objects.requireNonNull(Tenancy.actor().member(), "the house changes nothing");
        sql("""
                insert into tenant.coupon_snapshot
                    (tenant_id, id, store_id, coupon_id, member_id, taken_at, change, token, codes, sealed)
                values (:tenant, :id, :store, :coupon, :member, now(), :change, :token, :codes, :sealed)""")
                .param("id", id)
                .param("store", store.value())
                .param("coupon", coupon.value())
                .param("member", member.value())
                .param("change", change)
                .param("token", token)
                .param("codes", content.codes().size())
                .param(
                        "sealed",
                        vault.seal(Place.of(COLUMN, id), packed(content)).bytes())
                .update();
        sql("""
                delete from tenant.coupon_snapshot
                where tenant_id = :tenant and store_id = :store and coupon_id = :coupon and id not in (
                    select id from tenant.coupon_snapshot
                    where tenant_id = :tenant and store_id = :store and coupon_id = :coupon
                    order by id desc limit :kept)""")
                .param("store", store.value())
                .param("coupon", coupon.value())
                .param("kept", KEPT)
                .update();
    }

    @Transactional(readOnly = true)
    public List<CouponPicture> list(StoreId store, CouponPath coupon, int limit) {
        return sql("""
                select id, taken_at, member_id, change, codes from tenant.coupon_snapshot
                where tenant_id = :tenant and store_id = :store and coupon_id = :coupon order by id desc limit :limit""")
                .param("store", store.value())
                .param("coupon", coupon.value())
                .param("limit", limit)
                .query((row, number) -> new CouponPicture(
                        row.getObject("id", UUID.class),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getString("change"),
                        row.getInt("codes")))
                .list();
    }

    /** What was kept of this coupon under the id. */
    @Transactional(readOnly = true)
    public Optional<Content> open(StoreId store, CouponPath coupon, UUID id) {
        return sql("""
                select sealed from tenant.coupon_snapshot
                where tenant_id = :tenant and id = :id and store_id = :store and coupon_id = :coupon""")
                .param("id", id)
                .param("store", store.value())
                .param("coupon", coupon.value())
                .query(byte[].class)
                .optional()
                .map(bytes -> unpacked(vault.open(Place.of(COLUMN, id), new Sealed(bytes))));
    }

    /** In the transaction that removes the store, by who removes it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(StoreRemoved removed) {
        sql("delete from tenant.coupon_snapshot where tenant_id = :tenant and store_id = :store")
                .param("store", removed.store().value())
                .update();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }

    private static byte[] packed(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(JSON.writeValueAsBytes(content));
        } catch (IOException memoryOnly) {
            throw new UncheckedIOException(memoryOnly);
        }
        return bytes.toByteArray();
    }

    private static Content unpacked(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(zip.readAllBytes(), Content.class);
        } catch (IOException memoryOnly) {
            throw new UncheckedIOException(memoryOnly);
        }
    }
}
