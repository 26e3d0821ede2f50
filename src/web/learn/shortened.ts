/** As much of a question as fits a line. */
export const shortened = (question: string): string => (question.length > 60 ? `${question.slice(0, 60)} …` : question)
