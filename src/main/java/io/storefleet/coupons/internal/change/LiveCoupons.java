package io.storefleet.coupons.internal.change;

import io.storefleet.coupons.CouponProblem;
import io.storefleet.coupons.CouponProblem.Kind;
import io.storefleet.coupons.CouponRule;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Priority;
import io.storefleet.fastspring.coupons.Coupon;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.StoreId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads from the store itself what a change is decided from; whoever asks has shown their right. */
@Component
class LiveCoupons {

    /** A coupon's own object holds no more codes. */
    private static final int CODES_WITHIN = 1_000;

    private final StoreClients clients;
    private final CallOptions options;

    @Autowired
    LiveCoupons(StoreClients clients) {
        this(clients, CallOptions.person());
    }

    private LiveCoupons(StoreClients clients, CallOptions options) {
        this.clients = clients;
        this.options = options;
    }

    /** The same for a row of a job: waits behind people, and throws what the store answered instead of a word for it. */
    LiveCoupons forJobs() {
        return new LiveCoupons(clients, CallOptions.job());
    }

    /** A coupon with all of its codes. */
    record Live(Coupon coupon, List<String> codes) {

        Live {
            codes = List.copyOf(codes);
        }

        CouponRule rule() {
            return CouponRule.of(coupon);
        }

        /** The same as long as neither rule nor codes are others. */
        String digest() {
            try {
                var sha = MessageDigest.getInstance("SHA-256");
                sha.update(RuleText.of(rule()).toString().getBytes(StandardCharsets.UTF_8));
                codes.stream().sorted().forEach(code -> sha.update(("\n" + code).getBytes(StandardCharsets.UTF_8)));
                return HexFormat.of().formatHex(sha.digest());
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }

        /** Codes are worth money. */
        @Override
        public String toString() {
            return "Live[" + coupon.path() + "]";
        }
    }

    Live get(StoreId store, CouponPath path) {
        return find(store, path).orElseThrow(() -> new CouponProblem(Kind.NOT_FOUND));
    }

    /** @throws CouponProblem when the store gives no usable answer */
    Optional<Live> find(StoreId store, CouponPath path) {
        try {
            return read(clients.client(store).with(options), path);
        } catch (FastSpringException.RequestRefused refused) {
            throw new CouponProblem(Kind.REFUSED, refused.text());
        } catch (FastSpringException failure) {
            clients.troubled(store, failure);
            if (options.priority() == Priority.JOB) {
                throw failure;
            }
            throw new CouponProblem(Kind.NOT_READ, failure.code());
        }
    }

    /** Empty only when the service says in words that there is none. */
    static Optional<Live> read(FastSpring client, CouponPath path) {
        try {
            var coupon = client.coupons().get(path);
            var within = coupon.codes().size() < CODES_WITHIN;
            return Optional.of(
                    new Live(coupon, within ? coupon.codes() : client.coupons().codes(path)));
        } catch (FastSpringException.RequestRefused refused) {
            if (refused.isExplained() && refused.text().toLowerCase(Locale.ROOT).contains("not found")) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
