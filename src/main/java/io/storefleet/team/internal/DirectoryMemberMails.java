package io.storefleet.team.internal;

import io.storefleet.team.Mailer;
import io.storefleet.team.MemberMails;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.Tenancy;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a member's address and language in the directory, by the bound tenant's own row of the member. */
@Service
class DirectoryMemberMails implements MemberMails {

    private record Reader(String email, Locale locale) {

        @Override
        public String toString() {
            return "Reader[]";
        }
    }

    private final JdbcClient jdbc;
    private final Mailer mailer;

    DirectoryMemberMails(JdbcClient jdbc, Mailer mailer) {
        this.jdbc = jdbc;
        this.mailer = mailer;
    }

    @Override
    @Transactional
    public void send(MemberId member, Function<Locale, Text> text) {
        jdbc.sql("""
                        select p.email, p.locale from tenant.member m
                        join directory.membership s on s.tenant_id = m.tenant_id and s.member_id = m.id
                        join directory.identity p on p.id = m.identity_id
                        where m.tenant_id = :tenant and m.id = :member and m.removed_at is null""")
                .param("tenant", Tenancy.tenant().value())
                .param("member", member.value())
                .query((row, number) -> new Reader(row.getString("email"), locale(row.getString("locale"))))
                .optional()
                .ifPresent(reader -> {
                    var written = text.apply(reader.locale());
                    mailer.send(new Mailer.Mail(Tenancy.tenant(), reader.email(), written.subject(), written.body()));
                });
    }

    private static Locale locale(@org.jspecify.annotations.Nullable String tag) {
        return Optional.ofNullable(tag).map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    }
}
