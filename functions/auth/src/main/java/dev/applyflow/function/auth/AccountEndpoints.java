package dev.applyflow.function.auth;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.core.account.Entry.AddressTaken;
import dev.applyflow.core.account.Entry.Closed;
import dev.applyflow.core.account.Entry.Entered;
import dev.applyflow.core.account.Entry.LogIn;
import dev.applyflow.core.account.Entry.TooManyAttempts;
import dev.applyflow.core.account.Entry.WrongCredentials;
import dev.applyflow.core.account.Login;
import dev.applyflow.core.account.Register;
import dev.applyflow.core.account.Session;
import dev.applyflow.core.account.Users;
import dev.applyflow.web.FieldError;
import dev.applyflow.web.ProblemCode;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.SessionCookie;
import java.net.URI;
import java.util.Optional;

/** Getting in, and who one is. */
final class AccountEndpoints {
    private final Register register;
    private final Login login;
    private final Users users;
    private final SessionCookie cookie;
    private final Visitors visitors;
    private final Optional<URI> sandbox;

    AccountEndpoints(
            Register register,
            Login login,
            Users users,
            SessionCookie cookie,
            Visitors visitors,
            Optional<URI> sandbox) {
        this.register = register;
        this.login = login;
        this.users = users;
        this.cookie = cookie;
        this.visitors = visitors;
        this.sandbox = sandbox;
    }

    Response register(Request request) {
        var application = request.json(RegistrationBody.class).application();
        return switch (register.register(application, visitors.of(request))) {
            case Entered entered -> welcome(entered);
            case TooManyAttempts refused -> tooMany(refused);
            case Closed() ->
                Response.problem(ProblemCode.REGISTRATION_CLOSED, "This installation belongs to another account.");
            case AddressTaken() ->
                Response.problem(
                        ProblemCode.EMAIL_TAKEN,
                        "There is an account with this address.",
                        new FieldError("email", "email-taken", "There is an account with this address."));
        };
    }

    Response login(Request request) {
        var credentials = request.json(CredentialsBody.class).credentials();
        LogIn answer = EmailAddress.parse(credentials.email().strip())
                .map(email -> login.login(email, credentials.password(), visitors.of(request)))
                .orElseGet(WrongCredentials::new);
        return switch (answer) {
            case Entered entered -> welcome(entered);
            case TooManyAttempts refused -> tooMany(refused);
            case WrongCredentials() ->
                Response.problem(ProblemCode.WRONG_CREDENTIALS, "The account is not known, or the password is wrong.");
        };
    }

    Response me(Request request, Session session) {
        return users.find(session.user())
                .map(user -> Response.ok(MeView.of(user, sandbox)))
                .orElseGet(() -> Response.problem(ProblemCode.UNAUTHENTICATED, "The account is no more."));
    }

    private Response welcome(Entered entered) {
        return Response.created(MeView.of(entered.user(), sandbox)).withCookie(cookie.carrying(entered.token()));
    }

    private static Response tooMany(TooManyAttempts refused) {
        long minutes = refused.retryAfter().plusMinutes(1).minusNanos(1).toMinutes();
        return Response.problem(
                        ProblemCode.TOO_MANY_ATTEMPTS,
                        "Too many attempts. Try again in " + (minutes > 1 ? minutes + " minutes." : "a minute."))
                .retryAfter(refused.retryAfter());
    }
}
