package io.storefleet.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.NoTenantException;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import io.storefleet.testing.StorefleetTest;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a sealed value does when it is moved, altered or carried to another tenant. */
@StorefleetTest
@ExtendWith(OutputCaptureExtension.class)
class VaultTest {

    private static final Place HERE = new Place("tenant.example.sealed", "row-1");
    private static final String CANARY = "canary-demo-password";

    private final Vault vault;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private TenantId tenant = TenantId.next();

    @Autowired
    VaultTest(Vault vault, Tenants tenants, PlatformTransactionManager transactions) {
        this.vault = vault;
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void newTenant() {
        tenant = tenants.add("Vault").id();
    }

    @Test
    void opensWhatItSealed() {
        for (var plain : new String[] {"", CANARY, "ü".repeat(5000)}) {
            assertThat(new String(open(HERE, seal(HERE, plain)), UTF_8)).isEqualTo(plain);
        }
    }

    @Test
    void neverSealsTheSameBytesAlikeTwice() {
        assertThat(seal(HERE, CANARY)).isNotEqualTo(seal(HERE, CANARY));
    }

    @Test
    void keepsTheSecretOutOfTheSealedBytesAndOfEveryText(CapturedOutput output) {
        var sealed = seal(HERE, CANARY);
        assertThat(new String(sealed.bytes(), UTF_8)).doesNotContain(CANARY);
        assertThat(sealed).hasToString("Sealed[" + sealed.bytes().length + " bytes]");
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> open(new Place("tenant.example.sealed", "row-2"), sealed))
                .withMessage("the sealed value does not open here")
                .withNoCause();
        assertThat(output).doesNotContain(CANARY);
    }

    @Test
    void doesNotLetAnArrayOutsideReachTheSealedBytes() {
        var sealed = seal(HERE, CANARY);
        sealed.bytes()[20] ^= 1;
        assertThat(open(HERE, sealed)).isEqualTo(CANARY.getBytes(UTF_8));
    }

    @Test
    void refusesAValueMovedToAnotherRowOrColumn() {
        var sealed = seal(HERE, CANARY);
        refuses(new Place("tenant.example.sealed", "row-2"), sealed);
        refuses(new Place("tenant.example.other", "row-1"), sealed);
        // The boundary between column and row counts, not only their letters.
        refuses(new Place("tenant.example.sealedrow-", "1"), sealed);
        refuses(new Place("tenant.example.sealedr", "ow-1"), sealed);
    }

    @Test
    void refusesTheValueOfAnotherTenant() {
        var sealed = seal(HERE, CANARY);
        tenant = tenants.add("Other").id();
        refuses(HERE, sealed);
        // Also once the other tenant has keys of its own.
        seal(HERE, CANARY);
        refuses(HERE, sealed);
    }

    @Test
    void refusesAValueWithAnyBitFlipped() {
        var bytes = seal(HERE, CANARY).bytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            refuses(HERE, new Sealed(flipped));
        }
    }

    @Test
    void refusesAValueCutShortOrLengthened() {
        var bytes = seal(HERE, CANARY).bytes();
        for (int length = 0; length < bytes.length; length++) {
            refuses(HERE, new Sealed(Arrays.copyOf(bytes, length)));
        }
        refuses(HERE, new Sealed(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void refusesEveryOtherFormat() {
        var bytes = seal(HERE, CANARY).bytes();
        for (int format = 0; format < 256; format++) {
            if (format != bytes[0]) {
                var other = bytes.clone();
                other[0] = (byte) format;
                refuses(HERE, new Sealed(other));
            }
        }
    }

    @Test
    void worksForNobodyWhereNoTenantIsBound() {
        var sealed = seal(HERE, CANARY);
        assertThatExceptionOfType(NoTenantException.class).isThrownBy(() -> vault.open(HERE, sealed));
        assertThatExceptionOfType(NoTenantException.class).isThrownBy(() -> vault.seal(HERE, new byte[1]));
        assertThatExceptionOfType(NoTenantException.class).isThrownBy(() -> vault.fingerprint("test", new byte[1]));
    }

    @Test
    void recognisesASecretByTenantAndPurposeOnly() {
        var first = fingerprint("user", CANARY);
        assertThat(first).matches("[0-9a-f]{32}").isEqualTo(fingerprint("user", CANARY));
        assertThat(fingerprint("password", CANARY)).isNotEqualTo(first);
        assertThat(fingerprint("user", CANARY + "x")).isNotEqualTo(first);
        assertThat(fingerprint("use", "r" + CANARY)).isNotEqualTo(first);
        tenant = tenants.add("Other").id();
        assertThat(fingerprint("user", CANARY)).isNotEqualTo(first);
    }

    @Test
    void keepsTheKeyMadeInATransactionThatIsRolledBack() {
        var sealed = as(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return vault.seal(HERE, CANARY.getBytes(UTF_8));
        }));
        as(() -> transaction.execute(status -> vault.needsReseal(sealed)));
        assertThat(open(HERE, sealed)).isEqualTo(CANARY.getBytes(UTF_8));
    }

    private void refuses(Place place, Sealed sealed) {
        assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> open(place, sealed));
    }

    private Sealed seal(Place place, String plain) {
        return as(() -> vault.seal(place, plain.getBytes(UTF_8)));
    }

    private byte[] open(Place place, Sealed sealed) {
        return as(() -> vault.open(place, sealed));
    }

    private String fingerprint(String purpose, String secret) {
        return as(() -> vault.fingerprint(purpose, secret.getBytes(UTF_8)));
    }

    private <T> T as(Callable<T> work) {
        try {
            return Tenancy.call(Actor.house(tenant), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
