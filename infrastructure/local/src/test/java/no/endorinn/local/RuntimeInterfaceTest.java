package no.endorinn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@EnabledOnOs(OS.LINUX)
@Execution(ExecutionMode.CONCURRENT)
class RuntimeInterfaceTest {

    @TempDir
    static Path folder;

    private static SmallProject project;

    @BeforeAll
    static void build() {
        project = SmallProject.in(folder);
    }

    @Test
    void a_function_runs_in_its_own_jvm_with_real_environment_variables() throws Exception {
        try (RuntimeInterface running = RuntimeInterface.start(
                project.function(), Map.of("SMALL_GREETING", "hei"), "-XX:TieredStopAtLevel=1")) {
            assertThat(invoke(running, "variable SMALL_GREETING")).isEqualTo("hei");
            assertThat(invoke(running, "variable AWS_LAMBDA_FUNCTION_NAME")).isEqualTo(SmallProject.FUNCTION);
            assertThat(invoke(running, "visible no.endorinn.local.Gateway")).isEqualTo("hidden");
            assertThatThrownBy(() -> invoke(running, "{\"rawPath\":\"/fail\"}")).hasMessageContaining("on purpose");
            assertThat(invoke(running, "remaining")).matches("\\d+");
        }
    }

    @Test
    void functions_that_start_at_once_load_no_library_that_another_may_be_writing() throws Exception {
        try (RuntimeInterface running =
                RuntimeInterface.start(project.function(), Map.of(), "-XX:TieredStopAtLevel=1")) {
            assertThat(invoke(running, "file /proc/self/maps"))
                    .contains("/lambda-client")
                    .doesNotContain("/tmp/.libaws-lambda-jni.so");
        }
    }

    @Test
    void the_log_of_a_function_whose_jvm_has_ended_is_kept() throws Exception {
        Throwable ended;
        try (RuntimeInterface running = RuntimeInterface.start(project.function(), Map.of(), "-XX:NoSuchFlag=1")) {
            ended = catchThrowable(() -> invoke(running, "hei"));
            assertThat(ended).hasMessageContaining("ended with code 1; its log: ");
            assertThatThrownBy(running::processorTimeWithoutCompiler).hasMessageContaining("ended with code 1");
        }

        Path log = Path.of(ended.toString().replaceFirst(".*its log: ", ""));
        assertThat(log).content().contains("NoSuchFlag");
        Files.delete(log);
    }

    @Test
    void a_function_that_cannot_be_made_is_told() throws Exception {
        Template.Function function = project.function();
        Template.Function broken = new Template.Function(
                function.logicalId(),
                function.code(),
                "no.such.Handler",
                128,
                1,
                Map.of(),
                List.of(),
                List.of(),
                List.of());

        try (RuntimeInterface running = RuntimeInterface.start(broken, Map.of())) {
            assertThatThrownBy(() -> invoke(running, "hei")).hasMessageContaining("no.such.Handler");
        }
    }

    private static String invoke(RuntimeInterface running, String event) throws InterruptedException {
        return new String(running.invoke(event.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
