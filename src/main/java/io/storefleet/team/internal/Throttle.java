package io.storefleet.team.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts guesses per account and per address over all nodes, in a sliding window, by hashes only. */
@Component
class Throttle {

    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Throttle(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Counts one guess, or refuses it and counts nothing.
     *
     * @param what the kind of guess; kinds are counted apart
     */
    boolean admit(String what, String account, String address) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            // The account's row is always taken before the address's, so two nodes cannot wait for each other.
            var admitted = count(accountKey(what, account), PER_ACCOUNT)
                    && count(Tokens.sha256(what + "|address|" + address), PER_ADDRESS);
            if (!admitted) {
                status.setRollbackOnly();
            }
            return admitted;
        }));
    }

    /** Forgets the guesses at an account once its owner has come in; the address keeps its count. */
    @Transactional
    public void forget(String what, String account) {
        jdbc.sql("delete from directory.sign_in_attempt where key = :key")
                .param("key", accountKey(what, account))
                .update();
    }

    @Transactional
    public void sweep() {
        jdbc.sql("delete from directory.sign_in_attempt where last_at < :then")
                .param("then", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean count(byte[] key, int limit) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into directory.sign_in_attempt as a (key, moments, last_at)
                        values (:key, array[cast(:now as timestamptz)], :now)
                        on conflict (key) do update
                        set moments = array(select m from unnest(a.moments) m where m > :then)
                                      || cast(:now as timestamptz),
                            last_at = :now
                        where (select count(*) from unnest(a.moments) m where m > :then) < :limit""")
                        .param("key", key)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("then", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                        .param("limit", limit)
                        .update()
                == 1;
    }

    private static byte[] accountKey(String what, String account) {
        return Tokens.sha256(what + "|account|" + account.strip().toLowerCase(Locale.ROOT));
    }
}
