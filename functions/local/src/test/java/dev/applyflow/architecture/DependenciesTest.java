package dev.applyflow.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dependencies point one way: core, adapters, each function, local. */
class DependenciesTest {
    private static final String CORE = "dev.applyflow.core..";
    private static final String AWS = "dev.applyflow.aws..";
    private static final String GOOGLE = "dev.applyflow.google..";
    private static final String WEB = "dev.applyflow.web..";
    private static final String FUNCTION = "dev.applyflow.function..";
    private static final String LOCAL = "dev.applyflow.local..";

    @Test
    void theCoreIsPlainJava() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, "java..", "org.jspecify.annotations..", "com.sanctionco.jmail..")
                .because("the rules of sending must outlive every framework, cloud and wire format")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @Test
    void theCoreDoesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.sql..", "java.nio.file..", "java.lang.reflect..")
                .because("what reaches outside is behind a port and has a contract test")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @Test
    void featuresOfTheCoreAreFreeOfCycles() {
        slices().matching("dev.applyflow.core.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature is understood after those it uses, not together with them")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @ParameterizedTest
    @CsvSource({AWS + "," + GOOGLE + "," + WEB, GOOGLE + "," + AWS + "," + WEB, WEB + "," + AWS + "," + GOOGLE})
    void adaptersDoNotSeeEachOther(String adapter, String other, String third) {
        noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(other, third)
                .because("each is replaced on its own, and a function takes only those it needs")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @Test
    void adaptersDoNotSeeFunctions() {
        noClasses()
                .that()
                .resideOutsideOfPackages(FUNCTION, LOCAL)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(FUNCTION)
                .because("a function is wired from adapters, never the other way round")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @Test
    void functionsDoNotSeeEachOther() {
        slices().matching("dev.applyflow.function.(*)..")
                .should()
                .notDependOnEachOther()
                .because("each is deployed alone, with the permissions of its own work")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @Test
    void nobodySeesTheLocalSystem() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LOCAL)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LOCAL)
                .because("what is deployed must not know its stand-ins")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @Test
    void onlyTheAwsAdapterAndItsWiringSeeTheAwsSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackages(AWS, FUNCTION, LOCAL)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .because("DynamoDB, S3, SQS, KMS and the scheduler are behind ports")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @Test
    void onlyTheGoogleAdapterSeesGooglesClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages(GOOGLE, LOCAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.api..", "com.google.auth..", "jakarta.mail..", "org.eclipse.angus..")
                .because("Gmail is one transport among possible others")
                .check(ApplyFlowClasses.PRODUCTION);
    }

    @Test
    void onlyTheLocalSystemSeesTheStandIns() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LOCAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "org.gaul..", "org.elasticmq..")
                .because("none of them is deployed")
                .check(ApplyFlowClasses.PRODUCTION);
    }
}
