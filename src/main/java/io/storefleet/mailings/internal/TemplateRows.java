package io.storefleet.mailings.internal;

import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.Template;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.TemplateId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's templates. */
@Repository
@Transactional
class TemplateRows {

    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Template> all() {
        return sql("select * from tenant.mail_template where tenant_id = :tenant order by lower(name)")
                .query(TemplateRows::row)
                .list();
    }

    Optional<Template> find(TemplateId id) {
        return sql("select * from tenant.mail_template where tenant_id = :tenant and id = :id")
                .param("id", id.value())
                .query(TemplateRows::row)
                .optional();
    }

    boolean taken(String name, TemplateId by) {
        return sql("select count(*) from tenant.mail_template where tenant_id = :tenant and lower(name) = lower(:name)"
                                + " and id <> :id")
                        .param("name", name)
                        .param("id", by.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void put(TemplateId id, TemplateDraft draft, MemberId by, Instant now) {
        var statement = sql("""
                insert into tenant.mail_template (tenant_id, id, name, service, en_subject, en_text, de_subject, de_text,
                    changed_by, changed_at)
                values (:tenant, :id, :name, :service, :en_subject, :en_text, :de_subject, :de_text, :by, :now)
                on conflict (tenant_id, id) do update set name = excluded.name, service = excluded.service,
                    en_subject = excluded.en_subject, en_text = excluded.en_text, de_subject = excluded.de_subject,
                    de_text = excluded.de_text, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("id", id.value())
                .param("name", draft.name())
                .param("service", draft.service())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC));
        texts(statement, draft.texts()).update();
    }

    boolean remove(TemplateId id) {
        return sql("delete from tenant.mail_template where tenant_id = :tenant and id = :id")
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private static Template row(ResultSet row, int number) throws SQLException {
        return new Template(
                new TemplateId(row.getObject("id", UUID.class)),
                new TemplateDraft(row.getString("name"), row.getBoolean("service"), texts(row)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** The columns of texts, named after their languages. */
    static Map<Language, MailText> texts(ResultSet row) throws SQLException {
        var texts = new EnumMap<Language, MailText>(Language.class);
        for (var language : Language.values()) {
            var prefix = language.name().toLowerCase(Locale.ROOT);
            var subject = row.getString(prefix + "_subject");
            if (subject != null) {
                texts.put(language, new MailText(subject, row.getString(prefix + "_text")));
            }
        }
        return texts;
    }

    static StatementSpec texts(StatementSpec statement, Map<Language, MailText> texts) {
        var filled = statement;
        for (var language : Language.values()) {
            var prefix = language.name().toLowerCase(Locale.ROOT);
            var text = texts.get(language);
            filled = filled.param(prefix + "_subject", text == null ? null : text.subject())
                    .param(prefix + "_text", text == null ? null : text.text());
        }
        return filled;
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
