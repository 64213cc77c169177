import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Starts with the tests in a package's `test/` folder: they start whole services, wait for them and take the longest.
 * Begun last, they would run on alone while the other processors have nothing left to do.
 */
export default class ServicesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const long = (file: TestSpecification): boolean => /\/packages\/\w+\/test\//.test(file.moduleId);
    return [...usual.filter(long), ...usual.filter((file) => !long(file))];
  }
}
