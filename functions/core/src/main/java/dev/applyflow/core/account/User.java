package dev.applyflow.core.account;

import java.time.Instant;
import java.util.Locale;

/** Somebody with an account. No two users have the same {@linkplain EmailAddress#normalized() normalized} address. */
public record User(UserId id, EmailAddress email, PasswordHash password, Locale locale, Instant createdAt) {}
