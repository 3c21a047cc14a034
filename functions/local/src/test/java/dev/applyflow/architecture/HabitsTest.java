package dev.applyflow.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Habits that a reviewer would otherwise have to look for. */
class HabitsTest {
    private static final Set<String> MACHINE_TIME = Set.of("now", "currentTimeMillis", "nanoTime", "system", "tick");
    private static final Set<String> CLOCKS = Set.of(Clock.class.getName(), InstantSource.class.getName());

    @Test
    void timeIsGivenNeverTaken() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.applyflow.core..", "dev.applyflow.aws..", "dev.applyflow.web..")
                .should()
                .callMethodWhere(describe("it asks the machine for the time", HabitsTest::asksTheMachineForTheTime))
                .because("tests step the time by hand and a demonstration skips the waits")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @Test
    void nothingSleeps() {
        noClasses()
                .should()
                .callMethodWhere(describe("it sleeps", HabitsTest::sleeps))
                .because("waiting is a time to come back at, and a test that sleeps is slow or wrong")
                .check(ApplyFlowClasses.WITH_TESTS);
    }

    @Test
    void onlyTheLocalSystemWritesToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.applyflow.local..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("logs have a format, a level and no addresses in them")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @Test
    void logsGoThroughOneApi() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("what is logged elsewhere is not found where one looks")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @Test
    void wiringIsDoneByConstructors() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION
                .because("an object is complete once it exists")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    private static boolean asksTheMachineForTheTime(JavaMethodCall call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        return (owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class))
                && MACHINE_TIME.stream().anyMatch(target.getName()::startsWith)
                && target.getRawParameterTypes().stream().noneMatch(type -> CLOCKS.contains(type.getName()));
    }

    private static boolean sleeps(JavaMethodCall call) {
        var target = call.getTarget();
        return target.getOwner().getPackageName().startsWith("java.")
                && (target.getName().equals("sleep") || target.getName().startsWith("park"));
    }
}
